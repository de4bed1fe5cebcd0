//! The root: holds the state, and keeps it in step with the browser's history.

use std::rc::Rc;

use yew::prelude::*;

use super::browser::history::{self, Moved};
use super::browser::{focus, takeover};
use super::el::el;
use super::explorer::{Explorer, Loaded};
use super::pages::page;
use crate::language::Language;
use crate::link::{Link, LinkProblem};
use crate::state::{Action, State, View};

/// What the page began with.
#[derive(Clone, PartialEq, Properties)]
pub struct RootProps {
    /// The provider's programs.
    #[prop_or_default]
    pub loaded: Rc<Loaded>,
    /// What happened before the app was there: the address, boxes ticked in the static page.
    #[prop_or_default]
    pub before: Vec<Action>,
    /// The language of the page.
    #[prop_or_default]
    pub language: Language,
}

/// A state that Yew keeps; every change goes through [`State::after`].
#[derive(Clone, PartialEq, Default)]
struct Kept {
    state: Rc<State>,
    /// How often the focus was moved on purpose, and the id it went to last.
    focus: (u32, &'static str),
}

impl Reducible for Kept {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let travels = matches!(action, Action::Travel(_) | Action::OpenLink(_));
        let moves = matches!(action, Action::Open(_) | Action::OpenLink(_) | Action::StartAgain);
        let next = self.state.after(action);
        if !travels && next.trail.position() > self.state.trail.position() {
            history::push();
        }
        let moved = moves || next.view != self.state.view || next.trail != self.state.trail;
        let focus = match next.view {
            _ if next.draft.tries > self.state.draft.tries => Some("error-summary"),
            View::Compare if moved => Some("compare-title"),
            _ if moved => Some("screen-title"),
            _ => None,
        };
        let focus = focus.map_or(self.focus, |id| (self.focus.0 + 1, id));
        Rc::new(Self { state: Rc::new(next), focus })
    }
}

/// The whole app.
#[component]
pub fn Root(props: &RootProps) -> Html {
    let kept = use_reducer_eq(|| {
        let state = props.before.iter().fold(State::default(), |state, action| state.after(action.clone()));
        Kept { state: Rc::new(state), ..Kept::default() }
    });
    let said = use_state(String::new);
    let send = {
        let dispatcher = kept.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let announce = {
        let said = said.setter();
        use_callback((), move |sentence: String, ()| said.set(sentence))
    };
    use_history(&send, &kept.state);
    use_effect_with(kept.focus, |(times, id)| {
        if *times > 0 {
            focus::on(id);
        }
    });
    use_effect_with((), |()| takeover::restore());
    let explorer =
        Explorer { state: kept.state.clone(), loaded: props.loaded.clone(), language: props.language, send, announce };
    let said = el("p").id("said").set("role", "status").class("unseen").say(said.to_string());
    el("div").add(page(&explorer)).add(said).html()
}

/// Opens the view that the address names, and travels along the trail with Back and Forward.
#[hook]
fn use_history(send: &Callback<Action>, state: &Rc<State>) {
    let now = use_mut_ref(|| state.clone());
    *now.borrow_mut() = state.clone();
    let send = send.clone();
    use_effect_with((), move |()| {
        history::listen(move |moved| {
            let state = now.borrow().clone();
            if let Some(action) = action_for(&state, &moved) {
                send.emit(action);
            }
        })
    });
}

/// What a move in the browser's history means.
fn action_for(state: &State, moved: &Moved) -> Option<Action> {
    if let Some(link) = Link::from_fragment(&moved.fragment) {
        history::hide_fragment();
        let occupied = state.has_answers() && state.shared.is_none();
        return Some(Action::OpenLink(if occupied { Err(LinkProblem::Occupied) } else { link }));
    }
    let view = View::from_fragment(&moved.fragment)?;
    if view != state.view || view != View::Find {
        return Some(Action::Open(view));
    }
    let here = state.trail.position();
    let position = moved.steps.map_or(here.saturating_sub(1), |steps| here.saturating_add_signed(steps));
    (position != here).then_some(Action::Travel(position))
}
