//! A Tauri window with one empty page, built as Setback is. `cargo xtask bench start` measures Setback beside it.

use std::borrow::Cow;

use tauri::utils::assets::{AssetKey, AssetsIter, CspHash};
use tauri::{Assets, WebviewWindowBuilder, Wry};

const PAGE: &str = "<!doctype html><html lang=\"en\"><head><title>Empty</title></head>\
    <body><main data-screen=\"empty\"></main><script src=\"/empty.js\"></script></body></html>";

/// The second frame after the page is there has been painted.
const SCRIPT: &str = "requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('painted')))";

/// All there is to show.
struct OnePage;

impl Assets<Wry> for OnePage {
    fn get(&self, key: &AssetKey) -> Option<Cow<'_, [u8]>> {
        let text = if key.as_ref().ends_with(".js") { SCRIPT } else { PAGE };
        Some(Cow::Borrowed(text.as_bytes()))
    }

    fn iter(&self) -> Box<AssetsIter<'_>> {
        Box::new(std::iter::empty())
    }

    fn csp_hashes(&self, _page: &AssetKey) -> Box<dyn Iterator<Item = CspHash<'_>> + '_> {
        Box::new(std::iter::empty())
    }
}

#[expect(clippy::exit, reason = "it is in what `generate_context` expands to")]
fn main() -> tauri::Result<()> {
    let mut context = tauri::generate_context!();
    context.set_assets(Box::new(OnePage));
    tauri::Builder::default()
        .setup(|app| {
            let config = app.config().app.windows.first().expect("tauri.conf.json describes the main window");
            WebviewWindowBuilder::from_config(app.handle(), config)?.visible(true).build()?;
            Ok(())
        })
        .run(context)
}
