package huibao.reports;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The faces documents are set in: the one place that knows which font draws what. A character its face lacks is drawn
 * by 黑体 (Noto Sans SC) or whichever has it, last by the further fonts of the folder; one that no face has is never dropped in silence, see {@link MissingGlyphException}.
 */
public final class Faces {
    private static final String NOTO_FILE = "NotoSansSC-Regular.ttf";
    private static final String NOTO = "/fonts/ttf/NotoSansSC/" + NOTO_FILE;

    private final Map<FaceName, Face> faces;
    private final Face last;
    private final List<Face> further;
    private final Optional<Face> plainFangsong;

    private Faces(Map<FaceName, Face> faces, Face last, List<Face> further, boolean isFangsongFree) {
        this.faces = faces;
        this.further = List.copyOf(further);
        this.last = last;
        this.plainFangsong = isFangsongFree ? Optional.of(faces.get(FaceName.FANGSONG)) : Optional.empty();
    }

    /**
     * The faces in a folder filled by {@code bin/fetch-fonts}, replaced by the office's own where it has any. Noto Sans SC,
     * which comes with the program, stands in for a face that is missing: readable, but not the form GB/T 9704-2012 asks
     * for. {@link #files} tells.
     */
    public static Faces in(Path fontFolder) {
        FontFolder folder = new FontFolder(fontFolder);
        Face noto = face("Noto Sans SC", NOTO, FontFolder.resource(NOTO), 'N');
        Map<FaceName, Face> faces = new EnumMap<>(FaceName.class);
        for (FaceName name : FaceName.values()) {
            Optional<Path> file = folder.find(name);
            char mark = (char) ('A' + name.ordinal());
            faces.put(
                    name,
                    file.map(path -> face(name.chinese(), path.toString(), FontFolder.bytes(path), mark))
                            .orElse(noto));
        }
        boolean free = folder.find(FaceName.FANGSONG)
                .filter(file -> file.endsWith(FaceName.FANGSONG.file()))
                .isPresent();
        return new Faces(faces, noto, further(folder), free);
    }

    /** Which font file draws each face, by their Chinese names. */
    public static Map<String, String> files(Path fontFolder) {
        FontFolder folder = new FontFolder(fontFolder);
        Map<String, String> files = new TreeMap<>();
        for (FaceName name : FaceName.values()) {
            files.put(
                    name.chinese(),
                    folder.find(name).map(Path::getFileName).map(Path::toString).orElse(NOTO_FILE));
        }
        return files;
    }

    /** The faces of an official document that {@link #files} has no font of their own for. */
    public static List<String> missing(Path fontFolder) {
        FontFolder folder = new FontFolder(fontFolder);
        return Arrays.stream(FaceName.values())
                .filter(name -> name.file() != null && folder.find(name).isEmpty())
                .map(FaceName::chinese)
                .toList();
    }

    private static List<Face> further(FontFolder folder) {
        List<Face> further = new ArrayList<>();
        for (Path file : folder.others()) {
            char mark = (char) ('O' + further.size() % 12);
            further.add(face(file.getFileName().toString(), file.toString(), FontFolder.bytes(file), mark));
        }
        return further;
    }

    private static Face face(String name, String file, byte[] bytes, char mark) {
        return new Face(name, font(file, bytes, mark), GlyphOrder.astray(bytes));
    }

    private static BaseFont font(String name, byte[] bytes, char mark) {
        try {
            BaseFont font = BaseFont.createFont(name, BaseFont.IDENTITY_H, true, false, bytes, null);
            // PDF/A-2 refuses the CIDSet OpenPDF writes.
            font.setIncludeCidSet(false);
            font.setSecureRandom(new Fixed(mark));
            return font;
        } catch (DocumentException e) {
            throw new IllegalStateException("Cannot read the font " + name + ". Expected TrueType or OpenType", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + name, e);
        }
    }

    /** The face of a style; a style sheet that names an unknown one is a mistake in the templates. */
    Face face(String name) {
        return faces.get(FaceName.of(name));
    }

    /** The face that draws a character, if any has it. */
    Optional<Face> drawing(Face wanted, int codePoint) {
        // The digits of FandolFang are heavy and without serifs; an office's own 仿宋 keeps its own.
        if (codePoint < 0x80 && plainFangsong.filter(wanted::equals).isPresent()) {
            return Optional.of(faces.get(FaceName.SONG));
        }
        if (wanted.covers(codePoint)) {
            return Optional.of(wanted);
        }
        return Stream.of(Stream.of(last), faces.values().stream(), further.stream())
                .flatMap(some -> some)
                .filter(face -> face.covers(codePoint))
                .findFirst();
    }

    /** As {@link #drawing} after {@link GlyphCheck} has seen the text. */
    Face faceFor(Face wanted, int codePoint) {
        return drawing(wanted, codePoint).orElse(wanted);
    }

    /** Names of subsets are drawn by lot in OpenPDF; the same document must give the same bytes. */
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final char mark;

        Fixed(char mark) {
            this.mark = mark;
        }

        @Override
        public double nextDouble() {
            return (mark - 'A' + 0.5) / 26;
        }
    }
}
