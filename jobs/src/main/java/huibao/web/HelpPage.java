package huibao.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /help} 帮助: a section for each task, and what the marks mean. */
@Controller
class HelpPage {
    @GetMapping("/help")
    ModelAndView help() {
        return Shown.page("help");
    }
}
