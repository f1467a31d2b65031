package huibao.web.reports;

import huibao.desk.Desk;
import huibao.desk.EditionContents;
import huibao.desk.EditionPairs;
import huibao.desk.EditionShelf;
import huibao.desk.FigureHistory;
import huibao.desk.HandInRegister;
import huibao.desk.HandInRegister.FourEyes;
import huibao.desk.JobQueue;
import huibao.desk.MemberNames;
import huibao.desk.PlanBoard;
import huibao.settings.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the desk has for the pages on editions. */
@Configuration(proxyBeanMethods = false)
class ReportBeans {
    @Bean
    EditionShelf shelf(Desk desk, JobQueue jobs) {
        EditionShelf shelf = new EditionShelf(desk.settings().output(), desk.clock(), jobs::changes);
        // Nobody waits for the first look through the folders.
        Thread first = new Thread(shelf::all, "editions");
        first.setDaemon(true);
        first.start();
        return shelf;
    }

    @Bean
    PlanBoard planBoard(Desk desk, EditionShelf shelf, JobQueue jobs) {
        return new PlanBoard(desk, shelf, jobs::changes);
    }

    @Bean
    EditionContents contents() {
        return new EditionContents();
    }

    @Bean
    EditionPairs editionPairs(EditionContents contents) {
        return new EditionPairs(contents);
    }

    @Bean
    FigureHistory figureHistory(EditionShelf shelf, EditionContents contents) {
        return new FigureHistory(shelf, contents);
    }

    @Bean
    MemberNames memberNames(Desk desk, JobQueue jobs) {
        return new MemberNames(desk, jobs::changes);
    }

    @Bean
    HandInRegister register(Desk desk) {
        FourEyes fourEyes = desk.settings().isOn(Setting.WEB_FOUR_EYES) ? FourEyes.ASKED : FourEyes.NOT_ASKED;
        return new HandInRegister(desk.settings().home(), fourEyes, desk.clock());
    }
}
