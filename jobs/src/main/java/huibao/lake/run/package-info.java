/** One extraction in the lake: its files, their checksums and its manifest, which is written last. */
package huibao.lake.run;
