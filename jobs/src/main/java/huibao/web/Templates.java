package huibao.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** Precompiled templates, by their names without ending. */
public final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    Utf8ByteOutput page(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, output);
        return output;
    }

    /** A part of a page, sent to one that is open. */
    public String part(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
