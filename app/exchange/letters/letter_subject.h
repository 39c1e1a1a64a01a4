#pragma once

#include "domain/words/personal_data.h"

#include <QString>

namespace gaiyo {

// Whether a subject tells no more than that opinions on a plan are sent: 「Re: みどりの計画（素案）
// への意見について」, or by whom: 「意見書（佐藤）」. What says more is the writer's words as the
// body is.
bool isRoutineSubject(const QString &subject);

// Who writes, where a routine subject names nothing else: 意見書（佐藤次郎）.
std::vector<PersonalStretch> nameInSubject(const QString &subject);

// 件名.
QString subjectTitle();

} // namespace gaiyo
