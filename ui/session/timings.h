#pragma once

namespace gaiyo {

// How long the window waits before it does things of itself, in milliseconds. Given by who makes
// the window: a test that needs one of them gives its own, and has to wait for nothing else.
struct Timings
{
    int savePause = 1000;         // without a key, until words are saved
    int keepWords = 800;          // after a key, until the recovery journal has the words
    int retrySave = 2000;         // after a save that failed
    int lookForChanges = 1000;    // what others saved; whether the file is there
    int lookForOthers = 5000;     // who has the document open
    int safetyCopy = 10 * 60'000; // from one to the next, where something was changed
    int check = 300;              // after a change, until the findings are looked for anew
    int count = 150;              // after a change, until the counts are
};

} // namespace gaiyo
