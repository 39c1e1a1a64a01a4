#pragma once

#include <QString>

namespace gaiyo {

// Whether a subject tells no more than that opinions on a plan are sent: 「Re: みどりの計画（素案）
// への意見について」. What says more is the writer's words as the body is.
bool isRoutineSubject(const QString &subject);

// 件名.
QString subjectTitle();

} // namespace gaiyo
