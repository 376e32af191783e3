//! What became of a message or an attempt.

use auth_core::open_enum;

open_enum! {
    /// What became of a message or an attempt.
    pub enum MessageStatus: i64 {
        /// It arrived.
        Success = 0,
        /// It waits to be sent.
        Pending = 1,
        /// It failed.
        Fail = 2,
        /// It is being sent.
        Sending = 3,
        /// It was cancelled.
        Canceled = 4,
    }
}

open_enum! {
    /// What became of a message or an attempt: [`MessageStatus`] as a word.
    pub enum MessageStatusText {
        /// It arrived.
        Success = "success",
        /// It waits to be sent.
        Pending = "pending",
        /// It failed.
        Fail = "fail",
        /// It is being sent.
        Sending = "sending",
        /// It was cancelled.
        Canceled = "canceled",
    }
}

open_enum! {
    /// A class of HTTP status codes.
    pub enum StatusCodeClass: i64 {
        /// There was no response.
        CodeNone = 0,
        /// 100 to 199.
        Code1xx = 100,
        /// 200 to 299.
        Code2xx = 200,
        /// 300 to 399.
        Code3xx = 300,
        /// 400 to 499.
        Code4xx = 400,
        /// 500 to 599.
        Code5xx = 500,
    }
}
