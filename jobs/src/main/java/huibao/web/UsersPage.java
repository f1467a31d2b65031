package huibao.web;

import huibao.access.AccessRefused;
import huibao.access.Account;
import huibao.access.Accounts;
import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.Grant;
import huibao.access.OfficeRole;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /users} 用户: accounts, their roles and regions, and locks. */
@Controller
class UsersPage {
    private final Accounts accounts;
    private final Audit audit;

    UsersPage(Accounts accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @GetMapping("/users")
    ModelAndView list() {
        return shown(Optional.empty(), Optional.empty());
    }

    private ModelAndView shown(Optional<String> refusal, Optional<String> code) {
        return Shown.page(
                "access/users",
                "accounts",
                accounts.all(),
                "roles",
                List.of(OfficeRole.values()),
                "refusal",
                refusal,
                "code",
                code);
    }

    @PostMapping("/users")
    ModelAndView add(
            Viewer viewer,
            Words words,
            @RequestParam String name,
            @RequestParam String display,
            @RequestParam(defaultValue = "") Set<OfficeRole> roles,
            @RequestParam(defaultValue = "") String regions,
            @RequestParam(defaultValue = "false") boolean ledger) {
        Grant grant = new Grant(roles, regions(regions), ledger);
        return tried(words, () -> {
            viewer.write(audit, Act.ACCOUNT_ADDED, name, grant.inWords());
            String code = accounts.add(name, display, grant);
            return shown(Optional.empty(), Optional.of(words.text("access.code", name, code)));
        });
    }

    @PostMapping("/users/{name}/grant")
    ModelAndView grant(
            Viewer viewer,
            Words words,
            @PathVariable String name,
            @RequestParam(defaultValue = "") Set<OfficeRole> roles,
            @RequestParam(defaultValue = "") String regions,
            @RequestParam(defaultValue = "false") boolean ledger,
            HttpServletRequest request) {
        Grant grant = new Grant(roles, regions(regions), ledger);
        return tried(words, () -> {
            viewer.write(audit, Act.ACCOUNT_GRANTED, known(name), grant.inWords());
            accounts.grant(name, grant);
            return done(request, words.text("access.granted", name));
        });
    }

    @PostMapping("/users/{name}/lock")
    ModelAndView lock(Viewer viewer, Words words, @PathVariable String name, HttpServletRequest request) {
        return tried(words, () -> {
            viewer.write(audit, Act.ACCOUNT_LOCKED, known(name), "");
            accounts.lock(name);
            return done(request, words.text("access.locked", name));
        });
    }

    @PostMapping("/users/{name}/unlock")
    ModelAndView unlock(Viewer viewer, Words words, @PathVariable String name, HttpServletRequest request) {
        return tried(words, () -> {
            viewer.write(audit, Act.ACCOUNT_UNLOCKED, known(name), "");
            accounts.unlock(name);
            return done(request, words.text("access.unlocked", name));
        });
    }

    @PostMapping("/users/{name}/code")
    ModelAndView renewCode(Viewer viewer, Words words, @PathVariable String name) {
        return tried(words, () -> {
            viewer.write(audit, Act.CODE_RENEWED, known(name), "");
            String code = accounts.renewCode(name);
            return shown(Optional.empty(), Optional.of(words.text("access.code", name, code)));
        });
    }

    private ModelAndView tried(Words words, Supplier<ModelAndView> attempt) {
        try {
            return attempt.get();
        } catch (AccessRefused refused) {
            return shown(Optional.of(words.text(refused.problems().get(0))), Optional.empty());
        }
    }

    private static ModelAndView done(HttpServletRequest request, String told) {
        FlashMessages.leave(request, told);
        return Shown.goTo("/users");
    }

    /** Only names of accounts get into the audit log, not whatever was typed. */
    private String known(String name) {
        return accounts.find(name).map(Account::name).orElse("?");
    }

    private static Set<String> regions(String typed) {
        return Stream.of(typed.split("[,，、\\s]+"))
                .filter(code -> code.matches("\\*|[A-Za-z0-9_-]{1,32}"))
                .collect(Collectors.toSet());
    }
}
