//! Icons of the Lucide set, drawn inline; only those named in the code are in the program.

use icondata_core::Icon as Drawing;
use leptos::prelude::*;

pub use icondata_lu::{
    LuArrowDown, LuArrowUp, LuCalendarDays, LuChartLine, LuCheck, LuChevronLeft, LuChevronRight, LuClock, LuCopy,
    LuDownload, LuEllipsis, LuExternalLink, LuFootprints, LuHistory, LuInfo, LuKeyboard, LuLibrary, LuListChecks,
    LuListFilter, LuMessagesSquare, LuMinus, LuPencil, LuPlus, LuPrinter, LuSearch, LuSend, LuSettings, LuShare2,
    LuSkipForward, LuSun, LuTrash2, LuTriangleAlert, LuUndo2, LuUpload, LuUsers, LuX,
};

/// An icon beside a word; readers of the screen hear the word alone.
#[component]
pub fn Icon(icon: Drawing) -> impl IntoView {
    view! {
        <svg
            class="icon"
            aria-hidden="true"
            focusable="false"
            viewBox=icon.view_box.unwrap_or("0 0 24 24")
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linecap="round"
            stroke-linejoin="round"
            inner_html=icon.data
        ></svg>
    }
}
