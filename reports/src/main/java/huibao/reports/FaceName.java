package huibao.reports;

import java.util.Arrays;

/** The five faces of an official document, GB/T 9704-2012, with the free font that stands in for each. */
enum FaceName {
    FANGSONG("仿宋", "FandolFang-Regular.otf"),
    KAI("楷体", "FandolKai-Regular.otf"),
    TITLE_SONG("小标宋", "FandolSong-Bold.otf"),
    SONG("宋体", "FandolSong-Regular.otf"),
    /** Comes with the program, and lends the others the characters they lack. */
    HEI("黑体", null);

    private final String chinese;
    /** File name in the font folder; null for the one that comes in a jar. */
    private final String file;

    FaceName(String chinese, String file) {
        this.chinese = chinese;
        this.file = file;
    }

    String chinese() {
        return chinese;
    }

    String file() {
        return file;
    }

    /** The face a style sheet calls by its Chinese name. */
    static FaceName of(String chinese) {
        return Arrays.stream(values())
                .filter(face -> face.chinese.equals(chinese))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Invalid face: " + chinese
                        + ". Expected one of 仿宋 楷体 小标宋 宋体 黑体. Correct the style sheet house.jrtx"));
    }
}
