//! Reading a body up to its limit.

use bytes::{Bytes, BytesMut};
use http_body::{Body as _, Frame};
use http_body_util::BodyExt as _;

use crate::body::Body;
use crate::error::BoxError;

/// Why a body is incomplete.
pub(crate) enum Shortfall {
    /// It is larger than this limit, in bytes.
    TooLarge(usize),
    /// The connection broke.
    Broken(BoxError),
    /// The attempt ran out of time.
    OutOfTime,
}

/// The most memory that is reserved for a body before any of it has arrived.
const RESERVED: usize = 64 * 1024;

/// The part of a body that has arrived. A body in one piece is not copied.
#[derive(Default)]
pub(crate) enum BodyBuffer {
    #[default]
    Nothing,
    Piece(Bytes),
    Pieces(BytesMut),
}

impl BodyBuffer {
    /// Appends a piece. `announced` is the size of the whole body, as far as the server has
    /// announced it.
    fn push(&mut self, piece: Bytes, announced: usize) {
        match self {
            Self::Nothing => *self = Self::Piece(piece),
            Self::Piece(first) => {
                let mut pieces = BytesMut::with_capacity(announced.max(first.len() + piece.len()));
                pieces.extend_from_slice(first);
                pieces.extend_from_slice(&piece);
                *self = Self::Pieces(pieces);
            }
            Self::Pieces(pieces) => pieces.extend_from_slice(&piece),
        }
    }

    fn len(&self) -> usize {
        match self {
            Self::Nothing => 0,
            Self::Piece(piece) => piece.len(),
            Self::Pieces(pieces) => pieces.len(),
        }
    }

    pub(crate) fn into_bytes(self) -> Bytes {
        match self {
            Self::Nothing => Bytes::new(),
            Self::Piece(piece) => piece,
            Self::Pieces(pieces) => pieces.freeze(),
        }
    }
}

/// Reads a body into `whole`, up to `limit` bytes. Returns the reason if it is incomplete.
pub(crate) async fn read(
    body: &mut Body,
    limit: usize,
    whole: &mut BodyBuffer,
) -> Option<Shortfall> {
    // The server may announce a false length. It must not cost memory.
    let announced = usize::try_from(body.size_hint().lower()).unwrap_or(RESERVED);
    let announced = announced.min(limit).min(RESERVED);
    while !body.is_end_stream() {
        // A body whose next frame is always ready would otherwise block the timeouts.
        tokio::task::coop::consume_budget().await;
        let Some(frame) = body.frame().await else { break };
        let mut data = match frame.map(Frame::into_data) {
            Ok(Ok(data)) => data,
            Ok(Err(_trailers)) => continue,
            Err(error) => return Some(Shortfall::Broken(error)),
        };
        let room = limit - whole.len();
        let is_too_large = data.len() > room;
        data.truncate(room);
        if !data.is_empty() {
            whole.push(data, announced);
        }
        if is_too_large {
            return Some(Shortfall::TooLarge(limit));
        }
    }
    None
}
