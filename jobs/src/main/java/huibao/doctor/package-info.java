/**
 * What is missing or wrong on this machine before it makes somebody wait: in, the machine, the home folder and the settings;
 * out, findings, each with its remedy. Looks only: nothing is made, and no record of a person or an item is read.
 */
package huibao.doctor;
