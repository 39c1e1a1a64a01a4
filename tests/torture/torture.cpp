#include "torture/torture.h"

#include "domain/outline.h"
#include "store/care/verify.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace gaiyo::torture {

namespace {

int s_harms = 0;

} // namespace

qint64 argument(const QString &name, qint64 ifAbsent)
{
    const QStringList words = QCoreApplication::arguments();
    const qsizetype at = words.indexOf(QStringLiteral("--") + name);
    return at > 0 && at + 1 < words.size() ? words[at + 1].toLongLong() : ifAbsent;
}

void print(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

void harm(const QString &what)
{
    if (++s_harms <= 20)
        print(QStringLiteral("HARM: ") + what);
}

int harms()
{
    return s_harms;
}

int exitCode()
{
    print(s_harms == 0 ? QStringLiteral("no harm") : QStringLiteral("%1 harms").arg(s_harms));
    return s_harms == 0 ? 0 : 1;
}

double percentile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(double(values.size()) * part))];
}

QString percentiles(std::vector<double> values)
{
    return QStringLiteral("median %1 ms, 95th percentile %2 ms, worst %3 ms")
        .arg(percentile(values, 0.5), 0, 'f', 1)
        .arg(percentile(values, 0.95), 0, 'f', 1)
        .arg(percentile(values, 1), 0, 'f', 1);
}

Snapshot document(int opinions)
{
    const auto id = [](const char *kind, int n) {
        return QString::fromLatin1(kind) + QString::number(n);
    };
    Snapshot s;
    s.consultation.title = QStringLiteral("計画（素案）");
    s.categories = {
        {CategoryId(QStringLiteral("c1")), QStringLiteral("◎"), QStringLiteral("反映"), {}},
        {CategoryId(QStringLiteral("c2")), QStringLiteral("―"), QStringLiteral("他"), {}}};
    const auto node = [&](const QString &name, const std::optional<NodeId> &parent, NodeKind kind) {
        s.nodes.push_back({NodeId(name), parent, kind, {}, true, {}, name});
    };
    for (const QString &chapter : {QStringLiteral("a"), QStringLiteral("b")}) {
        node(chapter, {}, NodeKind::Chapter);
        for (int i = 1; i <= 2; ++i)
            node(chapter + QString::number(i), NodeId(chapter), NodeKind::Item);
    }
    const QStringList places{QStringLiteral("a1"), QStringLiteral("a2"), QStringLiteral("b1")};
    for (int i = 1; i <= opinions; ++i) {
        Opinion opinion{OpinionId(id("o", i)),
                        NodeId(places[i % places.size()]),
                        QStringLiteral("意見の文章。").repeated(20 + i % 40),
                        ResponseId(id("r", i % 7 == 0 ? i - 1 : i)),
                        {},
                        1,
                        {}};
        if (i % 7 != 0)
            s.responses.push_back(
                {ResponseId(id("r", i)), QStringLiteral("考え方です。").repeated(30 + i % 50)});
        s.opinions.push_back(std::move(opinion));
    }
    auto arranged = arrange(std::move(s));
    if (!arranged)
        qFatal("%s", qUtf8Printable(arranged.error().message));
    return std::move(*arranged);
}

QByteArray documentBytes(const Snapshot &values)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("made.db"));
    const auto made =
        DocumentStore::create(path, values, {QStringLiteral("make"), QStringLiteral("import"), {}},
                              {QStringLiteral("作成")}, fixedClock());
    QFile file(path);
    if (!made || !file.open(QIODevice::ReadOnly))
        qFatal("the document could not be made");
    return file.readAll();
}

Operation operation(const QByteArray &json)
{
    QJsonObject arguments = QJsonDocument::fromJson(json).object();
    Operation made;
    made.kind = arguments.take(QStringLiteral("op")).toString();
    made.arguments = arguments;
    return made;
}

Snapshot withoutRevision(Snapshot values)
{
    values.revision = 0;
    return values;
}

std::optional<Snapshot> contentOf(const QString &path)
{
    auto store =
        DocumentStore::open(path, Access::ReadOnly, {QStringLiteral("読む人")}, fixedClock());
    if (!store)
        return std::nullopt;
    auto values = (*store)->load();
    return values ? std::optional(withoutRevision(std::move(*values))) : std::nullopt;
}

QString findFault(const QString &path)
{
    const auto findings = verifyFile(path);
    if (!findings)
        return findings.error().message;
    return findings->empty() ? QString() : findings->front().message;
}

const Clock &fixedClock()
{
    static const FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC));
    return clock;
}

} // namespace gaiyo::torture
