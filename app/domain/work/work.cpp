#include "domain/work/work.h"

#include "domain/work_ptr.h"

namespace gaiyo {

WorkPtr::WorkPtr(Work work)
    : m_work(std::make_shared<const Work>(std::move(work)))
{}

const Work &WorkPtr::operator*() const
{
    static const Work empty;
    return m_work ? *m_work : empty;
}

Work &WorkPtr::own()
{
    auto own = std::make_shared<Work>(**this);
    Work &work = *own;
    m_work = std::move(own);
    return work;
}

bool operator==(const WorkPtr &a, const WorkPtr &b)
{
    return a.m_work == b.m_work || *a == *b;
}

} // namespace gaiyo
