#pragma once

#include "session/document_view.h"
#include "session/typed_words.h"

namespace gaiyo {

// The document as it will be once everything that is being typed is saved, for those who only show
// it: what a colleague changed meanwhile stays theirs until the clerk has chosen. The view's own
// state where nothing is typed.
IndexedPtr stateAsTyped(const DocumentView &view, const TypedWords &words);

} // namespace gaiyo
