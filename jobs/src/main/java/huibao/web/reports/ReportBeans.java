package huibao.web.reports;

import huibao.desk.Desk;
import huibao.desk.EditionContents;
import huibao.desk.EditionShelf;
import huibao.desk.FigureHistory;
import huibao.desk.HandInRegister;
import huibao.desk.HandInRegister.FourEyes;
import huibao.desk.MemberNames;
import huibao.settings.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the desk has for the pages on editions. */
@Configuration(proxyBeanMethods = false)
class ReportBeans {
    @Bean
    EditionShelf shelf(Desk desk) {
        return new EditionShelf(desk.settings().output(), desk.clock());
    }

    @Bean
    EditionContents contents() {
        return new EditionContents();
    }

    @Bean
    FigureHistory figureHistory(EditionShelf shelf, EditionContents contents) {
        return new FigureHistory(shelf, contents);
    }

    @Bean
    MemberNames memberNames(Desk desk) {
        return new MemberNames(desk);
    }

    @Bean
    HandInRegister register(Desk desk) {
        FourEyes fourEyes = desk.settings().isOn(Setting.WEB_FOUR_EYES) ? FourEyes.ASKED : FourEyes.NOT_ASKED;
        return new HandInRegister(desk.settings().home(), fourEyes, desk.clock());
    }
}
