package huibao.extract;

import huibao.lake.format.Texts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Every text the lake's rows refer to by number, and which of them are valid where. */
final class Vocabulary {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,32}");

    private final Texts texts = new Texts();
    private final Map<Domain, boolean[]> valid = new EnumMap<>(Domain.class);

    Vocabulary() {
        for (Domain domain : Domain.values()) {
            valid.put(domain, new boolean[0]);
            domain.words().forEach(word -> allow(domain, texts.add(word)));
        }
    }

    Texts texts() {
        return texts;
    }

    /** Makes the text of that number a valid one. */
    void allow(Domain domain, long number) {
        boolean[] numbers = valid.get(domain);
        if (numbers.length <= number) {
            numbers = Arrays.copyOf(numbers, Math.max((int) number + 1, numbers.length * 2));
            valid.put(domain, numbers);
        }
        numbers[(int) number] = true;
    }

    boolean allows(Domain domain, long number) {
        boolean[] numbers = valid.get(domain);
        return number >= 0 && number < numbers.length && numbers[(int) number];
    }

    /** How many texts are valid. */
    int size(Domain domain) {
        int size = 0;
        for (boolean isValid : valid.get(domain)) {
            size += isValid ? 1 : 0;
        }
        return size;
    }

    /** Valid numbers by number; to be asked for once all codes are allowed. */
    boolean[] valid(Domain domain) {
        return valid.get(domain);
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    static boolean isCode(byte[] bytes, int from, int length) {
        if (length < 1 || length > 32) {
            return false;
        }
        for (int index = from; index < from + length; index++) {
            byte character = bytes[index];
            boolean allowed = character >= 'a' && character <= 'z'
                    || character >= 'A' && character <= 'Z'
                    || character >= '0' && character <= '9'
                    || character == '_'
                    || character == '.'
                    || character == '-';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }
}
