//! Elements, built by calls instead of the `html!` macro: the macro writes out each element where it stands, and this app has
//! many (measured: see docs/decisions/). The code here is compiled once.
//!
//! ```text
//! el("p").class("note").say("You can go ").add(link("#/find", "on")).html()
//! ```

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VTag, VText};

use super::browser::input::{is_checked, number};
use super::browser::translator;
use explorer::state::Action;

/// An element under construction. Boxed, so that passing it on costs a word.
pub struct El(Box<Building>);

struct Building {
    tag: VTag,
    attributes: [Option<AttributeOrProperty>; NAMES.len()],
    children: Vec<Html>,
}

/// Every attribute that the app sets. With one list for all elements Yew compares attributes place by place and needs no maps
/// (2 KB brotli less). A name that is not here is not set: `tests/tidy/` looks for one.
static NAMES: [&str; 37] = [
    "checked",
    "min",
    "max",
    "step",
    "value",
    "id",
    "class",
    "role",
    "tabindex",
    "type",
    "name",
    "href",
    "target",
    "rel",
    "download",
    "open",
    "scope",
    "autocomplete",
    "data-level",
    "aria-current",
    "aria-expanded",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "aria-pressed",
    "aria-valuetext",
    "focusable",
    "viewBox",
    "preserveAspectRatio",
    "width",
    "height",
    "d",
    "x",
    "y",
    "text-anchor",
    "transform",
    "patternUnits",
];

/// A new element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Building { tag: VTag::new(tag), attributes: [const { None }; NAMES.len()], children: Vec::new() }))
}

/// Text or an attribute's value: words of the content, or a string that was put together. Each kind is taken in by a function of
/// its own that is compiled once, so that a call weighs little wherever it stands.
pub trait Text {
    /// Sets the attribute; an empty value is left out.
    fn set_on(self, element: El, name: &'static str) -> El;
    /// Adds the text.
    fn say_in(self, element: El) -> El;
}

impl Text for &'static str {
    #[inline(never)]
    fn set_on(self, element: El, name: &'static str) -> El {
        element.set_value(name, AttrValue::Static(self))
    }

    #[inline(never)]
    fn say_in(self, element: El) -> El {
        element.add_text(AttrValue::Static(self))
    }
}

impl Text for String {
    #[inline(never)]
    fn set_on(self, element: El, name: &'static str) -> El {
        element.set_value(name, self.into())
    }

    #[inline(never)]
    fn say_in(self, element: El) -> El {
        element.add_text(self.into())
    }
}

/// What can stand in an element.
pub trait Child {
    /// Adds it.
    fn add_to(self, element: El) -> El;
}

impl Child for El {
    #[inline(never)]
    fn add_to(self, element: El) -> El {
        element.add_child(self.html())
    }
}

impl Child for Html {
    #[inline(never)]
    fn add_to(self, element: El) -> El {
        element.add_child(self)
    }
}

/// A link within the page.
pub fn link(address: impl Text, text: impl Text) -> El {
    el("a").set("href", address).say(text)
}

/// A button; without a style of its own it is one that stands out little.
pub fn button(id: impl Text, class: &'static str, text: impl Text) -> El {
    el("button").set("type", "button").id(id).class(class).say(text)
}

/// A panel that opens below its title.
pub fn panel(id: impl Text, title: impl Text) -> El {
    el("details").id(id).add(el("summary").say(title))
}

/// Words only for people who listen to the page.
pub fn unseen(text: impl Text) -> El {
    el("span").class("unseen").say(text)
}

/// A list of things that come and go; give each a key.
pub fn list(items: impl IntoIterator<Item = Html>) -> Html {
    list_of(&mut items.into_iter())
}

/// One loop for every list, whatever it is made of.
#[inline(never)]
fn list_of(items: &mut dyn Iterator<Item = Html>) -> Html {
    let mut children = Vec::new();
    for item in items {
        children.push(item);
    }
    VList::with_children(children, None).into()
}

/// Nothing, in its place.
pub fn nothing() -> Html {
    Html::default()
}

impl El {
    /// The element's id.
    pub fn id(self, id: impl Text) -> Self {
        id.set_on(self, "id")
    }

    /// The element's class; an empty one is left out.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Self {
        class.set_on(self, "class")
    }

    /// An attribute; an empty value is left out.
    pub fn set(self, name: &'static str, value: impl Text) -> Self {
        value.set_on(self, name)
    }

    #[inline(never)]
    fn set_value(mut self, name: &'static str, value: AttrValue) -> Self {
        let place = NAMES.iter().position(|known| *known == name);
        if let Some(attribute) = place.and_then(|at| self.0.attributes.get_mut(at))
            && !value.is_empty()
        {
            *attribute = Some(AttributeOrProperty::Attribute(value));
        }
        self
    }

    /// What tells the element apart from its neighbors.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.tag.key = Some(Key::from(key));
        self
    }

    /// Text in the element.
    pub fn say(self, text: impl Text) -> Self {
        text.say_in(self)
    }

    /// Text; where a translator may take it away, in an element that is made again with each change of it.
    #[inline(never)]
    fn add_text(self, text: AttrValue) -> Self {
        if !translator::is_at_work() {
            return self.add_child(VText::new(text).into());
        }
        let mut whole = VTag::new(if self.0.tag.tag() == "text" { "tspan" } else { "bdi" });
        whole.key = Some(Key::from(&*text));
        whole.add_child(VText::new(text).into());
        // Something without a key beside it: where all have one, the same text must not stand twice.
        self.add_child(whole.into()).add_child(nothing())
    }

    /// A child.
    #[allow(clippy::should_implement_trait)] // Nobody adds elements with a plus.
    pub fn add(self, child: impl Child) -> Self {
        child.add_to(self)
    }

    #[inline(never)]
    fn add_child(mut self, child: Html) -> Self {
        self.0.children.push(child);
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
    ///
    /// In a browser it is made the default as well: Firefox writes each choice that is not the default to the disk, for its next
    /// start, and heeds no `autocomplete="off"`. On the host Yew writes that attribute itself.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        if checked && cfg!(target_arch = "wasm32") { self.set("checked", "checked") } else { self }
    }

    /// The value of a slider. Made its default as well, as in [`Self::checked`].
    #[inline(never)]
    pub fn value(mut self, value: u16) -> Self {
        let value = AttrValue::from(value.to_string());
        self.0.tag.set_value(value.clone());
        if cfg!(target_arch = "wasm32") { self.set_value("value", value) } else { self }
    }

    /// What is said when it is pressed.
    #[inline(never)]
    pub fn on_click(self, send: &Callback<Action>, action: Action) -> Self {
        let send = send.clone();
        self.does(move || send.emit(action.clone()))
    }

    /// What is done when it is pressed.
    pub fn does(self, call: impl Fn() + 'static) -> Self {
        self.hears(ListenerKind::onclick, move |_| call())
    }

    /// What is said when it is checked, chosen or unchecked.
    pub fn on_tick(self, send: &Callback<Action>, action: impl Fn(bool) -> Action + 'static) -> Self {
        let send = send.clone();
        self.hears(ListenerKind::onchange, move |event| send.emit(action(is_checked(&event))))
    }

    /// What is said while a slider moves.
    pub fn on_slide(self, send: &Callback<Action>, action: impl Fn(u16) -> Action + 'static) -> Self {
        let send = send.clone();
        self.hears(ListenerKind::oninput, move |event| send.emit(action(number(&event))))
    }

    /// What is done at an event of this kind.
    pub fn hears(self, kind: ListenerKind, call: impl Fn(Event) + 'static) -> Self {
        self.listen(Rc::new(Heard { kind, call: Callback::from(call) }))
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.tag.add_listener(listener);
        self
    }

    /// The element, done.
    #[inline(never)]
    pub fn html(self) -> Html {
        let Building { mut tag, attributes, children } = *self.0;
        tag.set_attributes(Attributes::Dynamic { keys: &NAMES, values: Box::new(attributes) });
        tag.add_children(children);
        tag.into()
    }
}

/// One kind of listener for every event; Yew has a type for each kind, and each weighs.
struct Heard {
    kind: ListenerKind,
    call: Callback<Event>,
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        self.call.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
