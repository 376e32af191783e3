//! The streams of pages and of items.

use std::collections::{HashSet, VecDeque};
use std::fmt::{self, Debug};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use serde_json::{Map, Value};

use super::next::{PageRequest, Target, replace_members, split};
use super::{Page, Position};
use crate::error::{Error, ErrorKind, Outcome};
use crate::request::Request;
use crate::response::Exchange;
use crate::response::decode::Decode;
use crate::send;

/// The default limit on the number of pages.
const MAX_PAGES: usize = 1000;

/// A stream of the pages of a list, from [`Call::pages`](crate::Call::pages).
///
/// Pages are asked for one after the other. The call's deadline covers the whole list, from the
/// first poll. Its other options apply to each page.
///
/// It is an error if the next page points to another origin or path, or if it was seen before. The
/// stream ends after an error and after the last page.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Pages<T> {
    state: State<T>,
    max_pages: usize,
    skip: usize,
}

enum State<T> {
    List(Box<List<T>>),
    /// The only page of a fake.
    Ready(Option<Result<T, Error>>),
}

struct List<T> {
    /// The request for the next page. Copies of it are sent. `None` after the last page.
    next: Option<Request>,
    /// The members of its JSON body that name the page.
    json: Map<String, Value>,
    decode: Decode<T>,
    sending: Option<Sending>,
    start: Option<Duration>,
    seen: HashSet<String>,
    /// An error to return after the page that was returned last.
    error: Option<Error>,
    is_over: bool,
}

type Sending = Pin<Box<dyn Future<Output = Result<Exchange, Error>> + Send>>;

impl<T: Page> Pages<T> {
    pub(crate) fn from_request(request: Request, decode: Decode<T>) -> Self {
        Self::new(State::List(Box::new(List {
            next: Some(request),
            json: Map::new(),
            decode,
            sending: None,
            start: None,
            seen: HashSet::new(),
            error: None,
            is_over: false,
        })))
    }

    pub(crate) fn from_result(result: Result<T, Error>) -> Self {
        Self::new(State::Ready(Some(result)))
    }

    fn new(state: State<T>) -> Self {
        Self { state, max_pages: MAX_PAGES, skip: 0 }
    }

    /// The most pages to ask for. A list with more pages ends in an error. Default: 1,000.
    pub fn max_pages(mut self, pages: usize) -> Self {
        self.max_pages = pages;
        self
    }

    /// Continues at a saved position of the same list.
    pub fn resume(mut self, position: &Position) -> Self {
        if let State::List(list) = &mut self.state
            && let Some(request) = &mut list.next
        {
            if position.endpoint == request.endpoint.to_string() {
                let path = split(&request.target).0;
                request.target = match position.query.as_str() {
                    "" => path.to_owned(),
                    query => format!("{path}?{query}"),
                };
                self.skip = position.skip;
                list.json.clone_from(&position.json);
                if !list.json.is_empty()
                    && let Err(why) = replace_members(request, &list.json)
                {
                    request.fail(Error::new(ErrorKind::Request, why));
                }
            } else {
                request.fail(Error::new(
                    ErrorKind::Request,
                    format!("the position belongs to another list, {}", position.endpoint),
                ));
            }
        }
        self
    }

    /// The position of the next page, to continue there later; `None` after the last page.
    ///
    /// After an error it is the position of the page that failed.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        match &self.state {
            State::List(list) => list.position(),
            State::Ready(_) => None,
        }
    }

    /// The next page; `None` after the last one.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

impl<T: Page> Stream for Pages<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        match &mut this.state {
            State::List(list) => list.poll_page(this.max_pages, cx),
            State::Ready(result) => Poll::Ready(result.take()),
        }
    }
}

impl<T: Page> List<T> {
    fn poll_page(
        &mut self,
        max_pages: usize,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<T, Error>>> {
        if self.is_over {
            return Poll::Ready(None);
        }
        let page = match ready!(self.poll_exchange(max_pages, cx)) {
            Some(Ok(mut exchange)) => (self.decode)(&mut exchange),
            Some(Err(error)) => Err(error),
            None => {
                self.is_over = true;
                return Poll::Ready(None);
            }
        };
        match &page {
            Ok(page) => self.advance(page),
            Err(_) => self.is_over = true,
        }
        Poll::Ready(Some(page))
    }

    fn poll_exchange(
        &mut self,
        max_pages: usize,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Exchange, Error>>> {
        if let Some(error) = self.error.take() {
            return Poll::Ready(Some(Err(error)));
        }
        let sending = match &mut self.sending {
            Some(sending) => sending,
            None => match self.begin(max_pages).transpose() {
                Ok(Some(sending)) => self.sending.insert(sending),
                Ok(None) => return Poll::Ready(None),
                Err(error) => return Poll::Ready(Some(Err(error))),
            },
        };
        let exchange = ready!(sending.as_mut().poll(cx));
        self.sending = None;
        Poll::Ready(Some(exchange))
    }

    /// Begins the request for the next page, if there is one.
    fn begin(&mut self, max_pages: usize) -> Option<Result<Sending, Error>> {
        let request = self.next.as_mut()?;
        let settings = request.client.settings();
        let now = settings.options.clock.now();
        let spent = now.saturating_sub(*self.start.get_or_insert(now));
        let deadline = request.options.deadline.unwrap_or(settings.options.deadline);
        let endpoint = request.endpoint;
        let fails = |kind, why: String| Some(Err(Error::new(kind, why).with_endpoint(endpoint)));

        if self.seen.len() >= max_pages {
            let why = format!("the list has more than {max_pages} pages: see `max_pages`");
            return fails(ErrorKind::Pagination, why);
        }
        let target = match self.json.is_empty() {
            true => request.target.clone(),
            false => format!("{} {}", request.target, Value::Object(self.json.clone())),
        };
        if self.seen.contains(&target) {
            let why = "the next page was seen before";
            return fails(ErrorKind::Pagination, why.to_owned());
        }
        if spent >= deadline && !self.seen.is_empty() {
            let why = format!("the deadline of {deadline:?} for the whole list passed");
            return Some(Err(failed_before_sending(why).with_endpoint(endpoint)));
        }
        let Some(mut sending) = request.try_clone() else {
            let why = "a list cannot be requested with a stream as the body, because each page needs the body again";
            return fails(ErrorKind::Request, why.to_owned());
        };
        sending.options.spent = spent;
        self.seen.insert(target);
        Some(Ok(Box::pin(send::send(Box::new(sending)))))
    }

    /// Changes the request so that it asks for the page after `page`.
    fn advance(&mut self, page: &T) {
        let Some(request) = &mut self.next else { return };
        let advanced = match page.next(&PageRequest::new(request)).target(request) {
            Ok(Some(Target::Url(target))) => {
                request.target = target;
                Ok(())
            }
            Ok(Some(Target::Json(members))) => {
                self.json.extend(members);
                replace_members(request, &self.json)
            }
            Ok(None) => {
                self.next = None;
                return;
            }
            Err(why) => Err(why),
        };
        if let Err(why) = advanced {
            self.error =
                Some(Error::new(ErrorKind::Pagination, why).with_endpoint(request.endpoint));
            self.next = None;
        }
    }

    /// The position of the next page.
    fn position(&self) -> Option<Position> {
        self.next.as_ref().map(|request| Position {
            endpoint: request.endpoint.to_string(),
            query: split(&request.target).1.to_owned(),
            json: self.json.clone(),
            skip: 0,
        })
    }
}

fn failed_before_sending(why: String) -> Error {
    Error::new(ErrorKind::Timeout, why).with_outcome(Outcome::NotSent)
}

/// A stream of the items of a list, over all its pages, from [`Call::items`](crate::Call::items).
///
/// It follows the rules of [`Pages`].
#[must_use = "a stream does nothing unless it is polled"]
pub struct Items<T: Page> {
    pages: Pages<T>,
    /// The position of the page that the items belong to.
    page: Option<Position>,
    /// How many items of that page were returned.
    returned: usize,
    items: VecDeque<T::Item>,
}

impl<T: Page> Items<T> {
    pub(crate) fn new(pages: Pages<T>) -> Self {
        Self { pages, page: None, returned: 0, items: VecDeque::new() }
    }

    /// The most pages to ask for. A list with more pages ends in an error. Default: 1,000.
    pub fn max_pages(mut self, pages: usize) -> Self {
        self.pages = self.pages.max_pages(pages);
        self
    }

    /// Continues at a saved position of the same list.
    pub fn resume(mut self, position: &Position) -> Self {
        self.pages = self.pages.resume(position);
        self
    }

    /// The position of the next item, to continue there later; `None` after the last item.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        match &self.page {
            Some(page) if !self.items.is_empty() => {
                Some(Position { skip: self.returned, ..page.clone() })
            }
            _ => {
                let skip = self.pages.skip;
                self.pages.position().map(|position| Position { skip, ..position })
            }
        }
    }

    /// The next item; `None` after the last one.
    pub async fn next(&mut self) -> Option<Result<T::Item, Error>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

impl<T: Page> Stream for Items<T> {
    type Item = Result<T::Item, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            if let Some(item) = this.items.pop_front() {
                this.returned += 1;
                return Poll::Ready(Some(Ok(item)));
            }
            let asked = this.pages.position();
            match ready!(Pin::new(&mut this.pages).poll_next(cx)) {
                Some(Ok(page)) => {
                    this.items = page.into_items().into();
                    this.returned = std::mem::take(&mut this.pages.skip).min(this.items.len());
                    this.items.drain(..this.returned);
                    this.page = asked;
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

// Nothing in them is structurally pinned: futures are boxed, values are moved out.
impl<T> Unpin for Pages<T> {}
impl<T: Page> Unpin for Items<T> {}

impl<T> Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("max_pages", &self.max_pages).finish_non_exhaustive()
    }
}

impl<T: Page> Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).finish_non_exhaustive()
    }
}
