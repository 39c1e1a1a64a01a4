#pragma once

#include "domain/work/responsible.h"
#include "domain/work/work_states.h"
#include "session/document_view.h"
#include "store/confirmations.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace gaiyo {

// How far each opinion is and who answers for it: computed, never stored. What still stands of what
// was confirmed and decided on only the file knows: it is read a little after each change, in
// another thread; until then what was last read counts.
class OpinionStates : public QObject
{
    Q_OBJECT
public:
    // `pause`: ms after a change until the file is asked.
    OpinionStates(QString path, ViewPtr view, int pause);

    // Once for each state of the document, before anybody is told of it.
    void follow(ViewPtr view);
    // A version may have been decided on.
    void readSoon() { m_soon.start(); }

    // Of an opinion of the present view.
    WorkState stateOf(const Opinion &opinion) const;
    // The lead first; empty where nobody is.
    std::vector<DepartmentId> departmentsOf(const Opinion &opinion) const;
    // None while the file could not be asked yet.
    const std::optional<StandingWords> &standing() const { return m_standing; }

Q_SIGNALS:
    // The file was asked; states may be others.
    void standingRead();

private:
    void read();

    QString m_path;
    ViewPtr m_view;
    QTimer m_soon;
    bool m_isReading = false;
    std::optional<StandingWords> m_standing;
    // Made when somebody asks.
    mutable std::optional<WorkStates> m_states;
    mutable std::optional<ResponsibleDepartments> m_departments;
};

// 照会中 and the like.
QString workStateWords(WorkState state);
// 情報政策課、教育総務課; "" for nobody.
QString departmentNames(const std::vector<DepartmentId> &departments, const Work &work);

} // namespace gaiyo
