//! Elements, built by calls instead of the `html!` macro: the macro writes out each element where it stands, and this app has
//! many (measured: see ARCHITECTURE.md). What stands here is compiled once.
//!
//! ```ignore
//! el("p").class("note").say("You can go ").add(link("#/find", "on")).html()
//! ```

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, VList, VTag};

use super::browser::input::is_ticked;
use crate::state::Action;

/// An element under construction.
pub struct El {
    tag: VTag,
    children: Vec<Html>,
}

/// A new element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El { tag: VTag::new(tag), children: Vec::new() }
}

/// A link within the page.
pub fn link(address: impl Into<AttrValue>, text: impl Into<AttrValue>) -> El {
    el("a").set("href", address).say(text)
}

/// A button; without a style of its own it is one that stands out little.
pub fn button(id: impl Into<AttrValue>, class: &'static str, text: impl Into<AttrValue>) -> El {
    el("button").set("type", "button").id(id).class(class).say(text)
}

/// Words only for people who listen to the page.
pub fn unseen(text: impl Into<AttrValue>) -> El {
    el("span").class("unseen").say(text)
}

/// A list of things that come and go; give each a key.
pub fn list(items: impl IntoIterator<Item = Html>) -> Html {
    VList::with_children(items.into_iter().collect(), None).into()
}

/// Nothing, in its place.
pub fn nothing() -> Html {
    Html::default()
}

impl El {
    /// The element's id.
    pub fn id(self, id: impl Into<AttrValue>) -> Self {
        self.set("id", id)
    }

    /// The element's class; an empty one is left out.
    pub fn class(self, class: impl Into<AttrValue>) -> Self {
        self.set("class", class)
    }

    /// An attribute; an empty value is left out.
    pub fn set(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.set_value(name, value.into())
    }

    #[inline(never)]
    fn set_value(mut self, name: &'static str, value: AttrValue) -> Self {
        if !value.is_empty() {
            self.tag.add_attribute(name, value);
        }
        self
    }

    /// What tells the element apart from its neighbours.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.tag.key = Some(Key::from(key));
        self
    }

    /// Text in the element.
    pub fn say(self, text: impl Into<AttrValue>) -> Self {
        self.add(Html::VText(yew::virtual_dom::VText::new(text)))
    }

    /// A child.
    pub fn add(self, child: impl Into<Html>) -> Self {
        self.add_child(child.into())
    }

    #[inline(never)]
    fn add_child(mut self, child: Html) -> Self {
        self.children.push(child);
        self
    }

    /// Children that come and go; give each a key.
    pub fn add_all(self, children: impl IntoIterator<Item = Html>) -> Self {
        self.add(list(children))
    }

    /// A child, or nothing in its place.
    pub fn maybe(self, child: Option<El>) -> Self {
        self.add_child(child.map(El::html).unwrap_or_default())
    }

    /// Whether a box or radio is chosen.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.tag.set_checked(checked);
        self
    }

    /// What is said when it is pressed.
    pub fn on_click(self, send: &Callback<Action>, action: Action) -> Self {
        let send = send.clone();
        self.does(move |_| send.emit(action.clone()))
    }

    /// What is done when it is pressed.
    pub fn does(self, call: impl Fn(MouseEvent) + 'static) -> Self {
        self.listen(Rc::new(yew::html::onclick::Wrapper::new(Callback::from(call))))
    }

    /// What is said when it is ticked, chosen or unticked.
    pub fn on_tick(self, send: &Callback<Action>, action: impl Fn(bool) -> Action + 'static) -> Self {
        let send = send.clone();
        let call = Callback::from(move |event: Event| send.emit(action(is_ticked(&event))));
        self.listen(Rc::new(yew::html::onchange::Wrapper::new(call)))
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        self.tag.add_listener(listener);
        self
    }

    /// The element, done.
    #[inline(never)]
    pub fn html(mut self) -> Html {
        self.tag.add_children(self.children);
        self.tag.into()
    }
}

impl From<El> for Html {
    fn from(element: El) -> Self {
        element.html()
    }
}
