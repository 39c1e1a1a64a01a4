#pragma once

namespace gaiyo {

class DocumentWindow;
class Workspace;

// Saves a document whose file is out of reach under another name, as it is on the screen: what was
// not saved yet goes with it, and what cannot be read any more is named.
void saveRescueCopy(Workspace &workspace, DocumentWindow &window);

} // namespace gaiyo
