//! The windows: how they come up and look, and what each may do beyond its capability file: stay on our own pages.

use setback_desk::settings::{Setting, Settings, Theme};
use tauri::webview::PermissionResponse;
use tauri::webview::{Color, DownloadEvent, NewWindowResponse, PageLoadEvent};
use tauri::{App, AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent, Wry};

use crate::language;
use crate::role::Role;
use crate::session::Shared;

/// Whether the main window shows itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coming {
    /// With its page, as [`SHOWN_ON`] has it.
    Shown,
    /// When it is asked for: a start with the computer.
    Hidden,
}

/// Opens the main window as `tauri.conf.json` describes it, looking as the person set it. It shows itself with its page, so that
/// nothing flashes before.
pub fn open_main(app: &App, settings: &Settings, coming: Coming) -> tauri::Result<()> {
    let config = app.config().app.windows.first().expect("tauri.conf.json describes the main window");
    let window = WebviewWindowBuilder::from_config(app.handle(), config)?
        .theme(theme(settings))
        .initialization_script(first_paint(settings))
        .initialization_script(language::script(language::of_the_start(), Role::Personal))
        .initialization_script(ASKED_AHEAD)
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, event| !matches!(event, DownloadEvent::Requested { .. }))
        .on_page_load(move |window, load| {
            if load.event() == SHOWN_ON && coming == Coming::Shown {
                let _shown_or_gone = window.show();
            }
        })
        .build()?;
    let stays = window.clone();
    window.on_window_event(move |event| stay(&stays, event));
    look(&window, settings);
    Ok(())
}

/// Asks the core for what every start needs, while the page's own scripts are still coming; they take the answers by
/// `ui/src/core/ahead.ts`. What is set is asked when the data is open, where it is kept.
const ASKED_AHEAD: &str = "{ const ask = window.__TAURI_INTERNALS__.invoke, opening = ask('opening'); \
     window.setbackAhead = { opening, settings: opening.then(() => ask('settings', { locale: navigator.language })) }; }";

/// When a window shows itself. On Linux a page is drawn only in a window that is shown; one without a page would draw an empty
/// one first, and the page would wait for that. So there it is shown, with the ground of its page, as the page begins to come.
/// Elsewhere a window waits for its page.
const SHOWN_ON: PageLoadEvent =
    if cfg!(target_os = "linux") { PageLoadEvent::Started } else { PageLoadEvent::Finished };

/// Opens the window of a kiosk: the whole screen, and no way to anywhere else that a web view knows. What only the system can
/// close stands in its guide.
pub fn open_kiosk(app: &App) -> tauri::Result<()> {
    let window = locked(clinical(app, Role::Kiosk, &[VOICES, LOCKED].concat())).build()?;
    window.on_window_event(|event| {
        if let WindowEvent::CloseRequested { api, .. } = event {
            api.prevent_close();
        }
    });
    Ok(())
}

/// Opens the window of a front desk.
pub fn open_staff(app: &App) -> tauri::Result<()> {
    clinical(app, Role::Desk, "").inner_size(1280.0, 800.0).min_inner_size(720.0, 560.0).build().map(drop)
}

/// What both windows of a clinic have: nothing is remembered by the web view, nothing is filled in, nothing leads away.
fn clinical<'a>(app: &'a App, role: Role, script: &str) -> WebviewWindowBuilder<'a, Wry, AppHandle> {
    WebviewWindowBuilder::new(app.handle(), role.window(), WebviewUrl::App(CLINIC.into()))
        .title(TITLE)
        .incognito(!is_driven())
        .devtools(false)
        .general_autofill_enabled(false)
        .browser_extensions_enabled(false)
        .zoom_hotkeys_enabled(false)
        .content_protected(true)
        .initialization_script(format!("window.setbackRole = '{}'; {script}", role.window()))
        .initialization_script(language::script(language::of_the_start(), role))
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, event| !matches!(event, DownloadEvent::Requested { .. }))
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                let _shown_or_gone = window.show();
            }
        })
        .visible(false)
}

/// The page of both windows of a clinic.
const CLINIC: &str = "clinic.html";

/// Whether a test leads the web view: WebKitGTK leads none that remembers nothing, and gives it a memory of its own that ends
/// with it.
fn is_driven() -> bool {
    std::env::var("TAURI_WEBVIEW_AUTOMATION").as_deref() == Ok("true")
}

/// Tests draw a kiosk in a window of this size, such as `1080x1920`; a clinic has the whole screen.
const SIZE: &str = "SETBACK_KIOSK_SIZE";

fn locked<'a>(builder: WebviewWindowBuilder<'a, Wry, AppHandle>) -> WebviewWindowBuilder<'a, Wry, AppHandle> {
    let size = std::env::var(SIZE).ok().and_then(|size| {
        let (width, height) = size.split_once('x')?;
        Some((width.parse().ok()?, height.parse().ok()?))
    });
    match size {
        Some((width, height)) => builder.inner_size(width, height).decorations(false),
        None => builder.fullscreen(true).closable(false).minimizable(false).resizable(false).always_on_top(true),
    }
}

/// What the title of every window says.
const TITLE: &str = "Setback";

/// WebKitGTK speaks by Flite, in its own process, and says of those voices that they are not of this computer. Source: its
/// `PlatformSpeechSynthesizerFlite.cpp`; the voices of other web views say where they are.
const VOICES: &str = if cfg!(target_os = "linux") { "window.setbackVoicesAreHere = true;" } else { "" };

/// What the page of a kiosk does with presses that would lead out of it: nothing. It runs before anything of the page, and
/// sees each press first.
const LOCKED: &str = include_str!("locked.js");

/// Gives the frame of the window, and the ground under its page, the colors that are set.
pub fn look(window: &WebviewWindow, settings: &Settings) {
    let _as_far_as_the_system_lets_us = window.set_theme(theme(settings));
    let is_dark = match settings.theme {
        Theme::System => window.theme().is_ok_and(|theme| theme == tauri::Theme::Dark),
        Theme::Light => false,
        Theme::Dark => true,
    };
    let _white_at_worst = window.set_background_color(Some(if is_dark { DARK } else { LIGHT }));
}

/// The ground of a page: `--bg` in `ui/src/styles/tokens.css`.
const LIGHT: Color = Color(0xf4, 0xf5, 0xf2, 0xff);
const DARK: Color = Color(0x0f, 0x16, 0x15, 0xff);

const fn theme(settings: &Settings) -> Option<tauri::Theme> {
    match settings.theme {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    }
}

/// What puts the looks on the page before anything of it is painted; `ui/src/core/settings.svelte.ts` does so later.
fn first_paint(settings: &Settings) -> String {
    let text = |setting| settings.text(setting).into_owned();
    let switch = |setting| text(setting) == "on";
    format!(
        "{{ const put = () => {{ const page = document.documentElement; if (!page) return false; \
           page.dataset.theme = '{}'; page.dataset.text = '{}'; \
           page.toggleAttribute('data-reduced-motion', {}); page.toggleAttribute('data-more-contrast', {}); return true; }}; \
           if (!put()) new MutationObserver((_, all) => {{ if (put()) all.disconnect(); }}).observe(document, {{ childList: true }}); }}",
        text(Setting::Theme),
        text(Setting::TextSize),
        switch(Setting::ReducedMotion),
        switch(Setting::MoreContrast),
    )
}

/// A window that is closed hides where Setback waits to remind.
fn stay(window: &WebviewWindow, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event
        && window.state::<Shared>().waits()
    {
        api.prevent_close();
        let _stays_open_at_worst = window.hide();
    }
}

/// Brings the main window to the front, where a second start of the app ends.
pub fn show_main(app: &AppHandle) {
    let Some(window) = app.get_webview_window("main") else { return };
    let _as_far_as_the_system_lets_us =
        window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
}

/// Our pages: inside the binary, or from the development server while one is used.
fn is_ours(url: &Url) -> bool {
    let inside = url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost");
    let blank = url.as_str() == "about:blank";
    let served = cfg!(not(feature = "custom-protocol")) && url.host_str() == Some("localhost");
    inside || blank || served
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ground_is_that_of_the_page() {
        let tokens = include_str!("../../ui/src/styles/tokens.css");
        let is_there =
            |color: Color| tokens.contains(&format!("--bg: #{:02x}{:02x}{:02x};", color.0, color.1, color.2));
        assert!(is_there(LIGHT) && is_there(DARK));
    }

    #[test]
    fn what_is_put_on_the_page_before_it_is_painted_is_what_is_set() {
        let set = |settings: &Settings, setting, text| settings.with(setting, text).unwrap();
        let dark = set(&Settings::default(), Setting::Theme, "dark");
        let settings = set(&set(&dark, Setting::TextSize, "200"), Setting::MoreContrast, "on");
        let script = first_paint(&settings);
        for part in ["theme = 'dark'", "text = '200'", "'data-reduced-motion', false", "'data-more-contrast', true"] {
            assert!(script.contains(part), "{script}");
        }
        assert!(first_paint(&Settings::default()).contains("theme = 'system'"));
    }

    #[test]
    fn only_our_own_pages_may_be_opened() {
        let ours = |url: &str| is_ours(&url.parse().unwrap());
        assert!(ours("tauri://localhost/index.html"));
        assert!(ours("http://tauri.localhost/"));
        assert!(ours("about:blank"));
        for other in ["https://example.org/", "file:///etc/passwd", "http://localhost:8080/", "data:text/html,x"] {
            assert!(!ours(other), "{other}");
        }
    }
}
