//! The root holds the state, and keeps the browser's history and the focus in sync with it. It is a struct, not a function with hooks,
//! which would weigh 2 KB more.

use std::rc::Rc;

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use super::browser::history::{self, Listening};
use super::browser::{focus, site_pages, takeover, translator};
use super::components::program_list;
use super::context::{Checked, Deferred, Loaded, ViewContext};
use super::drawn::Drawn;
use super::el::{Attr, el, nothing};
use super::pages::{check_programs, page};
use explorer::comparison::rows_shown;
use explorer::effect::{Announcement, Effect, Target};
use explorer::link::Link;
use explorer::moved::{Meaning, Moved};
use explorer::planning::PlanStep;
use explorer::state::{Action, Next, State, View};
use explorer_core::language::Language;

/// What the page was opened with.
#[derive(Clone, Default, Properties)]
pub struct RootProps {
    /// The fragment of a link that the page was opened with.
    #[prop_or_default]
    pub link: Option<String>,
    /// The view that the page was opened with.
    #[prop_or_default]
    pub view: Option<View>,
    /// The static home page that is already there. `None` while the page writer makes it.
    #[prop_or_default]
    pub static_page: Option<Html>,
    /// The language of the page.
    #[prop_or_default]
    pub language: Language,
}

/// The root gets its properties only once.
impl PartialEq for RootProps {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// What the root can be told.
pub enum Msg {
    /// Something happened in a view.
    Dispatch(Action),
    /// The person went back or forward in the browser's history.
    Moved(Moved),
    /// What became of the rest of the app, and of the provider's programs.
    DeferredLoaded(Deferred, Rc<Loaded>),
    /// It is time to draw a little more of the home page.
    Build,
    /// People see the new screen, so the rest of it can be drawn.
    DrawWhole,
    /// The page switches to this language, and so do the provider's programs.
    SetLanguage(Language, Rc<Loaded>),
}

/// The whole app.
pub struct Root {
    state: Rc<State>,
    said: String,
    /// What takes the focus once the screen is drawn.
    focus: Option<Target>,
    deferred: Deferred,
    /// How much of the home page is drawn.
    drawn: Drawn,
    /// Whether the open screen is drawn whole.
    is_whole: bool,
    /// Whether the app has replaced the static page.
    is_shown: bool,
    /// The fragment of a link that will be opened once the rest has arrived.
    waits: Option<String>,
    language: Language,
    loaded: Rc<Loaded>,
    checked: Option<Rc<Checked>>,
    send: Callback<Action>,
    history: Option<Listening>,
}

impl Component for Root {
    type Message = Msg;
    type Properties = RootProps;

    fn create(context: &Context<Self>) -> Self {
        let RootProps { view, static_page, link, language } = context.props();
        let begin = State::default();
        let state = view.map_or(begin.clone(), |view| begin.after(Action::Open(view)).state);
        // The link stays in the address bar until it is opened, so people who reload the page or come back still have it.
        let waits = link.clone();
        let mut root = Self {
            state: Rc::new(state),
            said: String::new(),
            focus: None,
            deferred: Deferred::default(),
            drawn: if static_page.is_some() { Drawn::NOTHING } else { Drawn::ALL },
            is_whole: true,
            is_shown: false,
            waits,
            language: *language,
            loaded: Rc::default(),
            checked: None,
            send: context.link().callback(Msg::Dispatch),
            history: None,
        };
        root.show(Turn::BeforeDrawing);
        root
    }

    fn update(&mut self, _: &Context<Self>, msg: Msg) -> bool {
        match msg {
            // Most finger movements change nothing, so nothing is redrawn.
            Msg::Dispatch(Action::Plan(PlanStep::Drag(day, minute))) if self.state.planning.is_held_at(day, minute) => {
                return false;
            }
            Msg::Dispatch(action) => self.dispatch(action),
            Msg::Moved(moved) => match moved.meaning(&self.state) {
                Some(Meaning::Act(action)) => self.dispatch(action),
                Some(Meaning::Link) => {
                    self.waits = Some(moved.fragment);
                    self.open_link();
                }
                None => {}
            },
            Msg::SetLanguage(language, loaded) => {
                self.language = language;
                self.loaded = loaded;
                self.check();
                self.said = language.speaks_now().into();
            }
            Msg::DrawWhole if self.is_whole => return false,
            Msg::DrawWhole => self.is_whole = true,
            Msg::Build if self.is_shown => {
                // What people checked before the app was there has not been announced yet.
                if self.deferred == Deferred::Here
                    && self.state.view == View::Compare
                    && self.state.compared.only_differences
                {
                    self.said = self.sentence(&Announcement::Rows);
                }
            }
            // Everything is there, and is shown as soon as Yew reports that it has drawn. Drawing once more would only delay that.
            Msg::Build if self.drawn == Drawn::ALL => return false,
            Msg::Build => self.drawn = self.drawn.more(),
            Msg::DeferredLoaded(deferred, loaded) => {
                (self.deferred, self.loaded) = (deferred, loaded);
                if deferred == Deferred::Missing {
                    takeover::say_missing(self.language.part_missing());
                }
                self.take_over();
                // The week replaces the heading that held its place.
                self.focus = Some(Target::Screen).filter(|target| focus::is_on(&target.id()));
                self.open_link();
            }
        }
        self.take_over();
        self.show(Turn::BeforeDrawing);
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        // From then on texts are drawn differently, so everything is redrawn once. What was open stays open, and the focus stays in place.
        let is_translated = translator::look(takeover::remember);
        let said = el("p").id("said").attr(Attr::Role, "status").class("unseen").text(self.said.clone());
        el("div")
            .key(if is_translated { "translated" } else { "" })
            .child(page(&self.view_context(context)))
            .child(said)
            .html()
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        self.show(Turn::AfterDrawing);
        takeover::restore();
        // No level of care is shown beside help for what cannot wait, not even in the list of pages.
        site_pages::hide(self.state.shows_urgent());
        if first {
            self.history = Some(history::listen(context.link().callback(Msg::Moved)));
        }
        match self.focus.take() {
            Some(target) if target.stays_in_place() => drop(focus::back_on(&target.id())),
            Some(target) => focus::on(&target.id()),
            None => {}
        }
    }
}

/// When something happens.
#[derive(PartialEq, Eq)]
enum Turn {
    BeforeDrawing,
    AfterDrawing,
}

impl Root {
    /// What every view gets.
    fn view_context(&self, context: &Context<Self>) -> ViewContext {
        let static_page = context.props().static_page.clone().filter(|_| self.has_static_home());
        // The static page stays where it is until the app is shown.
        let static_page = static_page.map(|page| if self.is_shown || self.shows() { page } else { nothing() });
        ViewContext {
            state: self.state.clone(),
            loaded: self.loaded(),
            checked: self.checked.clone(),
            deferred: self.deferred,
            static_page,
            drawn: self.drawn,
            is_whole: self.is_whole,
            waits: self.waits.is_some(),
            language: self.language,
            opened_in: context.props().language,
            about: self.state.about(),
            send: self.send.clone(),
        }
    }

    /// The programs to show: those of the site, or of a file that its owner is checking.
    fn loaded(&self) -> Rc<Loaded> {
        self.checked.as_ref().map_or(&self.loaded, |checked| &checked.loaded).clone()
    }

    /// Reads the file that the owner is checking, if there is one.
    fn check(&mut self) {
        let checking = self.state.checking.as_ref();
        self.checked = checking.map(|checking| Rc::new(check_programs::read(checking, self.language)));
    }

    /// Whether the app has more to show than the static page.
    fn shows(&self) -> bool {
        let has_home = self.deferred == Deferred::Here && self.drawn.is_whole();
        has_home || self.deferred == Deferred::Missing || self.waits.is_some() || self.state.view != View::Compare
    }

    /// Whether the static page is still the home page.
    fn has_static_home(&self) -> bool {
        self.deferred != Deferred::Here || self.drawn == Drawn::NOTHING
    }

    /// Puts the app in place of the static page, once it has more to show. After drawing for long, Yew lets the browser work before it
    /// reports that it has drawn, and the page must not be empty then. So the static page stays while the app draws its own screens out of
    /// sight, but the app is shown at once if its first screen includes the static page.
    fn show(&mut self, turn: Turn) {
        let takes_page_along = self.state.view == View::Compare && self.has_static_home();
        let its_turn = if takes_page_along { Turn::BeforeDrawing } else { Turn::AfterDrawing };
        if !self.is_shown && self.shows() && turn == its_turn {
            self.is_shown = true;
            takeover::show();
        }
    }

    /// Once the app can show its own home page, continues from what was checked in the static one.
    fn take_over(&mut self) {
        if self.deferred == Deferred::Here && self.drawn != Drawn::ALL && (self.is_shown || self.shows()) {
            self.drawn = Drawn::ALL;
            let noted = takeover::note().into_iter();
            self.state = Rc::new(noted.fold((*self.state).clone(), |state, action| state.after(action).state));
        }
    }

    /// Opens the waiting link, if the app can already read it.
    fn open_link(&mut self) {
        if self.deferred == Deferred::Here
            && let Some(opened) = self.waits.take().as_deref().and_then(Link::received)
        {
            self.dispatch(Action::OpenLink(opened.map(Box::new)));
        }
    }

    /// Moves to the state after the action, and carries out its effects in the browser.
    fn dispatch(&mut self, action: Action) {
        let Next { state, effects } = self.state.after(action);
        let is_new_file = state.checking != self.state.checking;
        if (state.view, state.trail.position()) != (self.state.view, self.state.trail.position()) {
            self.is_whole = false;
        }
        self.state = Rc::new(state);
        if is_new_file {
            self.check();
        }
        self.focus = None;
        for effect in effects {
            match effect {
                Effect::ReplaceView(view) => history::show(view),
                Effect::PushView(view) => history::open(view),
                Effect::GoToPlace { place, is_new } => history::settle(place, is_new),
                Effect::Focus(target) => self.focus = Some(target),
                Effect::Announce(announcement) => self.said = self.sentence(&announcement),
            }
        }
    }

    fn sentence(&self, announcement: &Announcement) -> String {
        let language = self.language;
        match announcement {
            Announcement::Rows => {
                language.rows_shown(rows_shown(&self.state.compared, &self.loaded.programs, language))
            }
            Announcement::Found => program_list::left(&self.state, &self.loaded(), language),
            Announcement::Moved(commitment) => language.commitment(commitment),
            Announcement::LinkMade => language.link_made().into(),
            Announcement::Copied(worked) => if *worked { language.copied() } else { language.not_copied() }.into(),
            Announcement::CalendarSaved => language.calendar_saved().into(),
            Announcement::Unchecked => self.state.says_unchecked(language).unwrap_or_default(),
            Announcement::AskedToForget => language.forget_sure().into(),
        }
    }
}
