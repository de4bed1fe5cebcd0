//! Editing by hand on the picture of the week: people draw, move and lengthen busy times with a finger, pen, mouse or the arrow keys.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::week_frame::{Frame, box_of};
use super::week_picture::ID;
use crate::browser::{input, pointer};
use crate::context::ViewContext;
use crate::el::{Attr, El};
use explorer::planning::{CommitmentDraft, PlanStep};
use explorer::state::Action;
use explorer_core::plan::commitment::{Holder, Piece};
use explorer_core::week::Weekday;

/// How many minutes an arrow key moves a busy time.
const STEP: i16 = 15;

/// The picture, and what happens when it is touched.
pub fn on(context: &ViewContext, picture: El, frame: Frame) -> Html {
    let planning = &context.state.planning;
    let plan = move |step: fn((Weekday, u16)) -> PlanStep, event: &Event| {
        let step = pointer::place(event, ID).map(|place| step(frame.at(place)));
        step.map(Action::Plan)
    };
    let (down, moved, up) = (context.send.clone(), context.send.clone(), context.send.clone());
    let mut picture = picture
        .attr(Attr::Role, "group")
        .attr(Attr::AriaLabel, context.language.grid_name())
        .children(handles(context, frame))
        // The click that follows a tap would otherwise land on whatever opens there.
        .on(ListenerKind::ontouchend, |event| input::take(&event))
        .on(ListenerKind::onpointerdown, move |event| {
            if let Some(action) = plan(|(day, minute)| PlanStep::Grab(day, minute), &event) {
                pointer::hold(&event, ID);
                down.emit(action);
            }
        });
    if planning.is_held() {
        let up_too = up.clone();
        picture = picture
            .on(ListenerKind::onpointermove, move |event| {
                if let Some(action) = plan(|(day, minute)| PlanStep::Drag(day, minute), &event) {
                    moved.emit(action);
                }
            })
            .on(ListenerKind::onpointerup, move |_| up.emit(Action::Plan(PlanStep::Drop)))
            .on(ListenerKind::onpointercancel, move |_| up_too.emit(Action::Plan(PlanStep::CancelDrag)));
    }
    picture.html()
}

/// A frame around each part of each busy time. The first part of each takes the focus and the keys.
fn handles(context: &ViewContext, frame: Frame) -> Vec<Html> {
    let life = &context.state.planning.life;
    let mut handles = Vec::new();
    // The parts of one busy time follow each other.
    let mut reached = None;
    for (at, piece) in life.pieces().into_iter().enumerate() {
        let Holder::Commitment(place) = piece.holder else { continue };
        let is_first = reached.replace(place) != Some(place);
        handles.push(handle(context, frame, (at, piece), place, is_first));
    }
    handles
}

fn handle(context: &ViewContext, frame: Frame, (at, piece): (usize, Piece), place: usize, is_first: bool) -> Html {
    // Inside an SVG Chromium ignores `touch-action`, and would scroll the page instead.
    let handle = box_of(frame, piece.day, piece.span, 0, "handle")
        .key(&format!("handle-{at}"))
        .on(ListenerKind::ontouchstart, |event| input::take(&event));
    let Some(commitment) = context.state.planning.life.commitments.get(place).filter(|_| is_first) else {
        return handle.attr(Attr::AriaHidden, "true").html();
    };
    let (send, commitment) = (context.send.clone(), *commitment);
    handle
        .id(format!("handle-{place}"))
        .attr(Attr::Tabindex, "0")
        .attr(Attr::Role, "button")
        .attr(Attr::AriaLabel, context.language.commitment(&commitment))
        .on(ListenerKind::onkeydown, move |event| {
            let Some((key, shift)) = input::key(&event) else { return };
            let nudge = |days, from, to| PlanStep::Nudge(place, days, from, to);
            let action = match (key.as_str(), shift) {
                ("ArrowUp", false) => Action::Plan(nudge(0, -STEP, -STEP)),
                ("ArrowDown", false) => Action::Plan(nudge(0, STEP, STEP)),
                ("ArrowUp", true) => Action::Plan(nudge(0, 0, -STEP)),
                ("ArrowDown", true) => Action::Plan(nudge(0, 0, STEP)),
                ("ArrowLeft", _) => Action::Plan(nudge(-1, 0, 0)),
                ("ArrowRight", _) => Action::Plan(nudge(1, 0, 0)),
                ("Enter" | " ", _) => Action::Plan(PlanStep::Write(Some(CommitmentDraft::of(Some(place), commitment)))),
                ("Delete" | "Backspace", _) => Action::Plan(PlanStep::Remove(place)),
                _ => return,
            };
            input::take(&event);
            send.emit(action);
        })
        .html()
}
