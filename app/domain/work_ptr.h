#pragma once

#include <memory>

namespace gaiyo {

struct Work;

// Carries the work beside the booklet without showing it: what is in it can be seen only where
// domain/work/work.h is included, and what prints or publishes may not (tests/architecture). A
// value like the others: copies share what nobody changes.
class WorkPtr
{
public:
    WorkPtr() = default; // of an empty one
    explicit WorkPtr(Work work);

    const Work &operator*() const;
    const Work *operator->() const { return &**this; }
    // To be written to: no copy shares it any more.
    Work &own();

    friend bool operator==(const WorkPtr &a, const WorkPtr &b);

private:
    std::shared_ptr<const Work> m_work; // none: nothing is in it
};

} // namespace gaiyo
