#pragma once

#include <QIcon>

namespace gaiyo {

// The pictures of the toolbar and of messages, drawn in lines of the theme's text colour: one
// family, sharp at any size, light and dark.
enum class ToolIcon {
    AddOpinion,
    Heading,
    Number,
    SameAsAbove,
    AddLetter,
    Receive,
    Link,
    Aside,
    Mask,
    Next,
    Note,
    Search,
    Undo,
    Preview,
    Pdf,
    Calendar,
    More, // of what has no room
    // Of what stands beside the window.
    Close,
    Apart,
    // Of messages.
    Question,
    Information,
    Warning,
    Critical
};

QIcon toolIcon(ToolIcon icon);

} // namespace gaiyo
