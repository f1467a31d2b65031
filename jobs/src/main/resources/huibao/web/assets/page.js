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

    // What is written into a field with data-draft stays in the browser until the server shows the same: a session may
    // have ended when it is sent.
    document.querySelectorAll("[data-draft]").forEach(function (field) {
        var key = "draft " + location.pathname.replace(/\/check$/, "") + " " + field.name;
        var kept = localStorage.getItem(key);
        if (kept === field.value) {
            localStorage.removeItem(key);
        } else if (kept !== null) {
            field.value = kept;
            field.dispatchEvent(new Event("input", { bubbles: true }));
        }
        var before = field.value;
        function keep() {
            if (field.value !== before) {
                before = field.value;
                localStorage.setItem(key, field.value);
            }
        }
        window.setInterval(keep, 3000);
        field.form.addEventListener("submit", keep);
    });

    // Keys of one letter, never while something is typed.
    var going = false;
    var places = { h: "/", r: "/reports", a: "/ask", m: "/metrics", j: "/runs", p: "/schedule" };
    document.addEventListener("keydown", function (event) {
        var typed = event.target.closest("input, textarea, select, [contenteditable]");
        if (typed || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
            return;
        }
        if (going && places[event.key] && document.querySelector('.menu a[href="' + places[event.key] + '"]')) {
            location.assign(places[event.key]);
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
