//! The windows, and what each may do beyond its capability file: stay on our own pages, and nothing else.

use tauri::webview::{DownloadEvent, NewWindowResponse, PageLoadEvent};
use tauri::{App, AppHandle, Manager, Url, WebviewWindowBuilder};

use crate::language;

/// Opens the main window as `tauri.conf.json` describes it. It shows itself when its page is there, so that nothing
/// flashes before.
pub fn open_main(app: &App) -> tauri::Result<()> {
    let config = app.config().app.windows.first().expect("tauri.conf.json describes the main window");
    WebviewWindowBuilder::from_config(app.handle(), config)?
        .initialization_script(language::script(language::of_the_start()))
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, event| !matches!(event, DownloadEvent::Requested { .. }))
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                let _shown_or_gone = window.show();
            }
        })
        .build()?;
    Ok(())
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
