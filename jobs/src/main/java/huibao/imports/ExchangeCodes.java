package huibao.imports;

import java.util.LinkedHashMap;
import java.util.Map;

/** Codes of the national exchange layout as the contract's words, as far as they are known; to be checked by the office. */
final class ExchangeCodes {
    private static final String LEVELS = "0 country 1 province 2 city 3 county 4 township";

    private static final Map<String, String> CODES = Map.of(
            "form", "100 letter 200 visit 300 online 303 online 400 phone",
            "purpose", "01 suggestion 02 accusation 03 appeal 04 request 05 consultation 99 other",
            "registering_level", LEVELS,
            "authority_level", LEVELS,
            "kind", "");

    private ExchangeCodes() {}

    static Map<String, String> of(String column) {
        Map<String, String> codes = new LinkedHashMap<>();
        String[] words = CODES.getOrDefault(column, "").split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) {
            codes.put(words[i], words[i + 1]);
        }
        if (column.equals("kind")) {
            codes.put("?", "accepted");
        }
        return codes;
    }
}
