//! Words that say what is done.

const VERBS: &str = "
    accept ack acknowledge activate add aggregate apply approve archive assign attach attempt
    authenticate authorize ban batch block bulk cancel change check clear clone close commit
    complete configure confirm connect copy count create deactivate delete deny destroy detach
    disable disconnect dismiss download edit enable exchange execute expire export expunge fetch
    find follow generate get grant import install invite join kick link list load lock log login
    logout mark merge move open patch pause ping poll post precheck preview publish put query
    read recover refresh register reject remove rename replace replay resend reset restore
    resume retrieve retry revoke rotate run search seek send set sign simulate skip start stop
    submit subscribe suspend sync test toggle transfer trigger unarchive unban unblock unlink
    unlock unsubscribe update upload upsert validate verify
";

/// Verbs that stand behind their object in the ids of some frameworks.
const BEHIND: &str = "
    activate archive ban cancel create deactivate delete destroy disable enable get list patch
    put read remove resend restore resume retrieve revoke search show suspend unarchive unban
    update verify
";

pub(super) fn is_verb(word: &str) -> bool {
    VERBS.split_whitespace().any(|verb| verb == word)
}

/// Whether the word says what is done also where it stands behind what that is done to.
pub(super) fn is_behind(word: &str) -> bool {
    BEHIND.split_whitespace().any(|verb| verb == word)
}
