#pragma once

#include "document/document.h"

#include <QJsonDocument>
#include <QTemporaryDir>

namespace gaiyo {

// A document on disk with two chapters, three items and six opinions (o1 … o6; o1 and o2 share a
// response, o4's response refers to o1, o6 is in the tray), and what is needed to open it.
class SampleDocument
{
public:
    SampleDocument();
    explicit SampleDocument(const Snapshot &start);

    std::unique_ptr<Document> open(Access access = Access::ReadWrite);
    QString path() const { return m_dir.filePath(QStringLiteral("sample.db")); }
    // The values as the file has them.
    Snapshot stored() const;
    // The values without their revision: what undo has to bring back.
    static Snapshot content(Snapshot values);

    static Snapshot values();

private:
    QTemporaryDir m_dir;
    FixedClock m_clock;
    CountingIdSource m_ids;
};

// {"op":…} as a batch line has it.
Operation operation(const char *json);

bool isApplied(const std::variant<Applied, Refusal> &outcome);
ErrorKind refusalOf(const std::variant<Applied, Refusal> &outcome);

} // namespace gaiyo
