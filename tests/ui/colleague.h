#pragma once

#include "base/clock.h"
#include "base/id_source.h"
#include "document/document.h"

#include <QTest>

#include <variant>
#include <vector>

namespace gaiyo {

// 佐藤さん does it in another window of another machine. It comes into the test's own window when
// that looks for changes.
inline void applyElsewhere(const QString &path, const std::vector<Operation> &operations,
                           const QString &name = QStringLiteral("佐藤"))
{
    static const SystemClock clock;
    RandomIdSource ids;
    const auto other = Document::open(path, Access::ReadWrite, {clock, ids, {name}});
    QVERIFY(other.ok());
    for (const Operation &operation : operations)
        QVERIFY(std::holds_alternative<Applied>((*other)->apply(operation)));
}

} // namespace gaiyo
