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

    function told(text, button, act) {
        var notice = document.createElement("p");
        notice.className = "notice";
        notice.setAttribute("role", "status");
        notice.textContent = text + " ";
        if (button) {
            var press = document.createElement("button");
            press.type = "button";
            press.textContent = button;
            press.addEventListener("click", function () { notice.remove(); act(); });
            notice.append(press);
        }
        return notice;
    }

    // What is written into a field with data-draft stays in the browser until the server shows the same: a session may
    // have ended when it is sent. It goes back with what it began from, so that it never overwrites a later text unseen.
    var words = document.body.dataset;
    document.querySelectorAll("[data-draft]").forEach(function (field) {
        var key = "draft " + location.pathname.replace(/\/check$/, "") + " " + field.name;
        var began = field.form.elements.began;
        var kept = read(localStorage.getItem(key));
        if (kept && kept.text === field.value) {
            localStorage.removeItem(key);
        } else if (kept && !location.search) {
            field.value = kept.text;
            if (began && kept.began) {
                began.value = kept.began;
            }
            field.dispatchEvent(new Event("input", { bubbles: true }));
            field.before(told(words.draftBack, words.draftDrop, function () {
                localStorage.removeItem(key);
                location.assign(location.pathname.replace(/\/check$/, ""));
            }));
        }
        var before = field.value;
        function keep() {
            if (field.value !== before) {
                before = field.value;
                localStorage.setItem(key, JSON.stringify({ text: field.value, began: began ? began.value : "" }));
            }
        }
        window.setInterval(keep, 3000);
        field.form.addEventListener("submit", keep);
    });
    function read(text) {
        try {
            return text === null ? null : JSON.parse(text);
        } catch (e) {
            return null;
        }
    }

    // Two minutes before a session ends its user is told, and afterwards that it did.
    var seconds = Number(words.session || 0);
    var warned, over;
    function watch() {
        window.clearTimeout(warned);
        window.clearTimeout(over);
        warned = window.setTimeout(function () {
            document.querySelector("main").prepend(told(words.sessionSoon, words.sessionOn, function () {
                fetch("/healthz?on", { credentials: "same-origin" }).then(watch);
            }));
        }, Math.max(1, seconds - 120) * 1000);
        over = window.setTimeout(function () {
            document.querySelector("main").prepend(told(words.sessionOver));
        }, (seconds + 5) * 1000);
    }
    if (seconds > 0) {
        watch();
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
            return answer.ok && !answer.redirected ? answer.text() : Promise.reject();
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
        source.addEventListener("html", function (event) { place.innerHTML = event.data; });
        source.addEventListener("end", function () { source.close(); location.reload(); });
        window.addEventListener("pagehide", function () { source.close(); });
    });
})();
