#include "session/opinion_states.h"

#include "domain/work/work.h"
#include "widgets/background_job.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <utility>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(OpinionStates)
};

} // namespace

OpinionStates::OpinionStates(QString path, ViewPtr view, int pause)
    : m_path(std::move(path))
    , m_view(std::move(view))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &OpinionStates::read);
    read();
}

void OpinionStates::follow(ViewPtr view)
{
    m_states.reset(); // before the values that it looks at
    m_departments.reset();
    m_view = std::move(view);
    readSoon();
}

WorkState OpinionStates::stateOf(const Opinion &opinion) const
{
    if (!m_states) {
        const auto &standing = m_standing ? *m_standing : StandingWords();
        m_states.emplace(m_view->values(),
                         WorkStates::Standing{standing.confirmed, standing.approved});
    }
    return m_states->of(opinion);
}

std::vector<DepartmentId> OpinionStates::departmentsOf(const Opinion &opinion) const
{
    if (!m_departments)
        m_departments.emplace(m_view->values());
    return m_departments->of(opinion);
}

void OpinionStates::read()
{
    if (m_isReading) {
        m_soon.start(); // and once more when that is done
        return;
    }
    m_isReading = true;
    const auto found = std::make_shared<std::optional<StandingWords>>();
    runBehind(
        this,
        [found, path = m_path] {
            if (auto standing = readStanding(path))
                *found = std::move(*standing);
        },
        [this, found] {
            m_isReading = false;
            // What cannot be read now is not said to have changed.
            if (!*found)
                return;
            m_standing = std::move(*found);
            m_states.reset();
            Q_EMIT standingRead();
        });
}

QString workStateWords(WorkState state)
{
    switch (state) {
    case WorkState::Todo:
        return Sentences::tr("Not begun");
    case WorkState::Draft:
        return Sentences::tr("Being written");
    case WorkState::Inquired:
        return Sentences::tr("Department asked");
    case WorkState::Replied:
        return Sentences::tr("Answer came");
    case WorkState::Confirmed:
        return Sentences::tr("Confirmed");
    case WorkState::Approved:
        break;
    }
    return Sentences::tr("Decided on");
}

QString departmentNames(const std::vector<DepartmentId> &departments, const Work &work)
{
    QStringList names;
    for (const DepartmentId &id : departments) {
        const auto found = std::ranges::find(work.departments, id, &Department::id);
        if (found != work.departments.end())
            names += found->name;
    }
    return names.join(QStringLiteral("、"));
}

} // namespace gaiyo
