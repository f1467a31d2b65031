package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.FigureKey;

/** A topic said of one place and role: what a number in a sentence is the number of. */
record Statement(Topic topic, Quantity quantity, FigureKey key) {
    Statement of(String dimension, String code) {
        return new Statement(topic, quantity, key.with(dimension, code));
    }

    Statement as(Role role) {
        return new Statement(topic, quantity, key.as(role));
    }

    String unit() {
        return quantity.unit();
    }
}
