"use strict";
// Works without any of this; it only saves clicks.
(function () {
    // An input method's Enter chooses a word; it must not send the form.
    document.addEventListener("keydown", function (event) {
        if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) {
            event.stopPropagation();
            event.preventDefault();
        }
    }, true);

    // The one-time link of the terminal.
    document.querySelectorAll("form[data-send-at-once]").forEach(function (form) {
        form.submit();
    });

    // Twice pressed is sent once.
    document.addEventListener("submit", function (event) {
        if (event.target.dataset.sent === "yes") {
            event.preventDefault();
        } else if (!event.target.hasAttribute("data-again")) {
            event.target.dataset.sent = "yes";
            window.setTimeout(function () { delete event.target.dataset.sent; }, 3000);
        }
    });

    var words = document.body.dataset;

    /** A notice of the page itself; act is an address to go to, or what a button does. */
    function told(text, name, act) {
        var notice = document.createElement("p");
        notice.className = "notice told";
        notice.setAttribute("role", "status");
        notice.textContent = text + " ";
        if (name) {
            var press = document.createElement(act.call ? "button" : "a");
            press.textContent = name;
            if (act.call) {
                press.type = "button";
                press.addEventListener("click", function () { notice.remove(); act(); });
            } else {
                press.href = act;
            }
            notice.append(press);
        }
        return notice;
    }

    // What is written into a field with data-draft stays in the browser until the server has it: a session may have ended
    // when it is sent. data-draft is the address where it is written, data-kept says that the server shows what it has. It
    // goes back with what it began from, so that it never overwrites a later text unseen; and to its own account only.
    var ours = "draft " + words.account + " ";
    var longestKept = 30 * 24 * 3600 * 1000;
    function read(key) {
        try {
            return JSON.parse(localStorage.getItem(key));
        } catch (e) {
            return null;
        }
    }
    function called(field) {
        var head = field.form.querySelector("h2") || field.labels[0];
        return document.querySelector("h1").textContent + " · " + head.textContent;
    }
    function note(key, kept, sent) {
        kept.sent = sent;
        localStorage.setItem(key, JSON.stringify(kept));
    }
    // What was sent has arrived when the page that follows says what came of it. Whoever has to sign in first sent it in vain.
    var drafts = Object.keys(localStorage).filter(function (key) { return key.startsWith("draft ") && read(key); });
    var done = location.pathname !== "/" && document.getElementById("done") && !document.querySelector("[data-draft]:not([data-kept])");
    drafts.forEach(function (key) {
        var kept = read(key);
        if (Date.now() - kept.since > longestKept || done && kept.sent && key.startsWith(ours)
                && kept.at.startsWith(location.pathname)) {
            localStorage.removeItem(key);
        } else if (!words.session) {
            note(key, kept, false);
        }
    });
    document.querySelectorAll("[data-draft]").forEach(function (field) {
        var key = ours + field.dataset.draft + " " + field.id;
        var began = field.form.elements.began;
        var shows = "kept" in field.dataset;
        var kept = read(key);
        if (kept && shows && kept.text === field.value) {
            localStorage.removeItem(key);
        } else if (kept && shows) {
            note(key, kept, false);
            field.value = kept.text;
            if (began && kept.began) {
                began.value = kept.began;
            }
            field.dispatchEvent(new Event("input", { bubbles: true }));
            field.before(told(words.draftBack, words.draftDrop, function () {
                before = field.value;
                localStorage.removeItem(key);
                location.assign(field.dataset.draft);
            }));
        }
        var before = field.value;
        function keep(sent) {
            if (field.value !== before || sent) {
                before = field.value;
                note(key, {
                    text: before, began: began ? began.value : "", called: called(field), at: field.dataset.draft, since: Date.now()
                }, sent);
            }
        }
        window.setInterval(keep, 3000, false);
        window.addEventListener("pagehide", function () { keep(false); });
        field.form.addEventListener("submit", function () { keep(true); });
    });

    // Whoever was signed out while writing begins again at the first page, and finds the way back from there.
    if (location.pathname === "/") {
        drafts.filter(function (key) { return key.startsWith(ours) && read(key); }).forEach(function (key) {
            var kept = read(key);
            document.querySelector("h1").after(told(words.draftLeft, kept.called, kept.at));
        });
    }

    // Two minutes before a session ends its user is told, and afterwards that it did. Another window of the same account keeps
    // it, too; and no clock runs while a machine sleeps, so the time of day is looked at.
    var idle = 1000 * Number(words.session || 0);
    var latest = Date.now() + 1000 * Number(words.sessionLeft || 0);
    var seenKey = "seen " + words.account;
    var shown, said;
    function seen() {
        localStorage.setItem(seenKey, Date.now());
    }
    function say(what, notice) {
        if (said !== what) {
            said = what;
            if (shown) { shown.remove(); }
            shown = notice;
            if (shown) {
                shown.classList.add("session");
                document.querySelector("main").prepend(shown);
            }
        }
    }
    function stay() {
        said = "";
        fetch("/help", { credentials: "same-origin", redirect: "manual" }).then(function (answer) {
            // Over for every window of the account, whatever the clock says.
            localStorage.setItem(seenKey, answer.ok ? Date.now() : 0);
            watch();
        });
    }
    function watch() {
        var left = Math.min(Number(localStorage.getItem(seenKey)) + idle, latest) - Date.now();
        if (left < 0) {
            var field = document.querySelector("[data-draft]");
            say("over", told(words.sessionOver, words.sessionAgain, field ? field.dataset.draft : location.href));
        } else if (left < Math.min(120000, idle / 2)) {
            say("soon", told(words.sessionSoon, words.sessionOn, stay));
        } else {
            say("", null);
        }
    }
    if (idle > 0) {
        seen();
        window.setInterval(watch, 1000);
    }

    // A form with data-live shows what its choices exclude as soon as they are made; the server says it, as it does when
    // the form is sent.
    var asking = 0;
    function live(form) {
        var place = form.closest("[data-live]");
        var query = new URLSearchParams(new FormData(form));
        Array.from(query.keys()).forEach(function (name) {
            if (query.getAll(name).join("") === "") {
                query.delete(name);
            }
        });
        var number = ++asking;
        fetch(form.action.split("?")[0] + "?" + query, { credentials: "same-origin" }).then(function (answer) {
            if (!answer.ok || answer.redirected) { return Promise.reject(); }
            seen();
            return answer.text();
        }).then(function (text) {
            var fresh = new DOMParser().parseFromString(text, "text/html").querySelector("[data-live]");
            if (number !== asking || !fresh) {
                return;
            }
            var open = {};
            var scrolled = {};
            place.querySelectorAll("details[id]").forEach(function (one) { open[one.id] = one.open; });
            place.querySelectorAll(".choices[id]").forEach(function (one) { scrolled[one.id] = one.scrollTop; });
            var at = document.activeElement;
            var typed = at && place.contains(at) && at.id && at.type === "text" ? at.value : null;
            place.replaceChildren.apply(place, Array.from(document.importNode(fresh, true).childNodes));
            place.querySelectorAll("details[id]").forEach(function (one) {
                if (one.id in open) { one.open = open[one.id]; }
            });
            place.querySelectorAll(".choices[id]").forEach(function (one) { one.scrollTop = scrolled[one.id] || 0; });
            var again = at && at.id ? document.getElementById(at.id) : null;
            if (again) {
                if (typed !== null) { again.value = typed; }
                again.focus({ preventScroll: true });
            }
            history.replaceState(null, "", form.action.split("?")[0] + "?" + query);
        }).catch(function () { /* the button still sends it */ });
    }
    document.addEventListener("change", function (event) {
        var form = event.target.form;
        if (form && form.closest("[data-live]") && form.method === "get") {
            live(form);
        }
    });

    // Keys of one letter, never while something is typed.
    var going = false;
    document.addEventListener("keydown", function (event) {
        var typed = event.target.closest("input, textarea, select, [contenteditable]");
        if (typed || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
            return;
        }
        var place = Array.from(document.querySelectorAll(".menu a")).find(function (one) {
            return one.dataset.key === event.key;
        });
        if (going && place) {
            location.assign(place.href);
        }
        going = event.key === "g";
        if (event.key === "?") {
            location.assign("/help");
        }
        if (event.key === "/") {
            var search = document.querySelector("[data-search]");
            if (search) {
                event.preventDefault();
                search.focus();
            }
        }
    });

    // Progress of a job: text of named events into the places that wait for them.
    document.querySelectorAll("[data-events]").forEach(function (place) {
        var source = new EventSource(place.dataset.events);
        var lost = null;
        // The server was stopped, or the session is over: what is shown may be old, and must not look as if it went on.
        source.addEventListener("error", function () {
            if (!lost) {
                lost = told(words.streamLost, words.streamAgain, location.href);
                place.before(lost);
            }
        });
        source.addEventListener("open", function () {
            if (lost) { lost.remove(); }
            lost = null;
        });
        source.addEventListener("html", function (event) { place.innerHTML = event.data; });
        source.addEventListener("end", function () { source.close(); location.reload(); });
        window.addEventListener("pagehide", function () { source.close(); });
    });
})();
