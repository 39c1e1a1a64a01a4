#include "store/support.h"

#include "domain/outline.h"
#include "domain/work/work_rules.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QUuid>

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

namespace gaiyo {

namespace {

const FixedClock &frozenClock()
{
    static const FixedClock clock = testClock();
    return clock;
}

// Ends the program: what follows would test nothing. Not qFatal(), which waits for a debugger.
void require(bool ok, const QString &message)
{
    if (ok)
        return;
    std::fprintf(stderr, "FAIL!  : %s\n", qPrintable(message));
    std::_Exit(3);
}

} // namespace

FixedClock testClock()
{
    return FixedClock(QDateTime(QDate(2026, 4, 1), QTime(0, 0), Qt::UTC));
}

OperationInfo operation(const QString &kind, const QString &field)
{
    return {QUuid::createUuid().toString(QUuid::WithoutBraces), kind, field, !field.isEmpty()};
}

Snapshot sampleDocument()
{
    Snapshot s;
    s.consultation.title =
        QStringLiteral("情報化計画（素案）に対する𠮷葛󠄀の意見");
    s.consultation.period = Period{QDate(2016, 7, 1), QDate(2016, 7, 25)};
    s.consultation.declaredOpinions = 49;
    s.consultation.settings = {
        {QStringLiteral("watermark"), QString(QChar(0xFEFF)) + QStringLiteral("見本{{<b>\"\\\n")},
        {QStringLiteral("font_size"), 10.5}};
    s.categories = {
        {CategoryId(QStringLiteral("c1")), QStringLiteral("◎"), QStringLiteral("反映する"), 3},
        {CategoryId(QStringLiteral("c2")), QStringLiteral("△"), QStringLiteral("検討する"),
         std::nullopt}};
    const NodeId chapter(QStringLiteral("n1"));
    const NodeId item(QStringLiteral("n2"));
    s.nodes = {{chapter, std::nullopt, NodeKind::Chapter, QStringLiteral("第1章"), false,
                std::nullopt, QStringLiteral("はじめに")},
               {item, chapter, NodeKind::Item, std::nullopt, true, QString(QStringLiteral("")),
                QStringLiteral("取組")},
               {NodeId(QStringLiteral("n3")), std::nullopt, NodeKind::Other, std::nullopt, false,
                QStringLiteral("㉕"), QStringLiteral("その他")}};
    const ResponseId shared(QStringLiteral("r1"));
    s.opinions = {{OpinionId(QStringLiteral("o1")), item,
                   QStringLiteral("𠮷野家と葛󠄀飾区\n二段落目"), shared,
                   CategoryId(QStringLiteral("c2")), 1, std::nullopt},
                  {OpinionId(QStringLiteral("o2")), item,
                   QString(QChar(0xFEFF)) + QChar(0xFEFF) + QStringLiteral("先頭にBOM\uE000外字"),
                   shared, std::nullopt, 12, QString(QChar(0xFFFE)) + QStringLiteral("内部メモ")},
                  {OpinionId(QStringLiteral("o3")), std::nullopt, QStringLiteral("未定"),
                   ResponseId(QStringLiteral("r2")), std::nullopt, 1, QString(QStringLiteral(""))}};
    s.responses = {{shared, QStringLiteral("{{No:o3}}の{{lb}}とおり")},
                   {ResponseId(QStringLiteral("r2")), QString(QStringLiteral(""))}};
    auto arranged = arrange(s);
    require(arranged.ok(), QStringLiteral("sample"));
    giveNumbers(*arranged);
    return *arranged;
}

Snapshot largeDocument(int opinions)
{
    Snapshot s;
    s.consultation.title = QStringLiteral("大きな計画");
    const int chapters = 50;
    for (int i = 0; i < chapters; ++i)
        s.nodes.push_back({NodeId(QStringLiteral("n%1").arg(i)), std::nullopt, NodeKind::Chapter,
                           std::nullopt, true, std::nullopt, QStringLiteral("章")});
    const QString words = QStringLiteral("意見の概要をここに書きます。").repeated(15);
    for (int i = 0; i < opinions; ++i) {
        const ResponseId response(QStringLiteral("r%1").arg(i));
        s.opinions.push_back({OpinionId(QStringLiteral("o%1").arg(i)),
                              s.nodes[size_t(i) * chapters / size_t(opinions)].id,
                              words + QString::number(i), response, std::nullopt, 1, std::nullopt});
        s.responses.push_back({response, words + QString::number(i)});
    }
    auto arranged = arrange(s);
    require(arranged.ok(), QStringLiteral("large"));
    giveNumbers(*arranged);
    return *arranged;
}

void createSample(const QString &path)
{
    auto made = DocumentStore::create(path, sampleDocument(), operation(QStringLiteral("new")),
                                      kYamada, frozenClock());
    require(made.ok(), made.ok() ? QString() : made.error().message);
}

std::unique_ptr<DocumentStore> openStore(const QString &path, Access access, const Author &author)
{
    auto store = DocumentStore::open(path, access, author, frozenClock());
    require(store.ok(), store.ok() ? QString() : store.error().message);
    return std::move(*store);
}

std::unique_ptr<DocumentStore> openStore(const QString &path, const Author &author,
                                         const Clock &clock)
{
    auto store = DocumentStore::open(path, Access::ReadWrite, author, clock);
    require(store.ok(), store.ok() ? QString() : store.error().message);
    return std::move(*store);
}

std::optional<ErrorKind> openError(const QString &path, Access access)
{
    auto store = DocumentStore::open(path, access, kYamada, frozenClock());
    if (store)
        return std::nullopt;
    require(store.error().message.contains(QDir::toNativeSeparators(path)), store.error().message);
    return store.error().kind;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    require(file.open(QIODevice::ReadOnly), path);
    return file.readAll();
}

void writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), path);
}

void runForeignSql(const QString &path, const QByteArray &sql)
{
    sqlite3 *handle = nullptr;
    require(sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK, path);
    char *error = nullptr;
    sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &error);
    require(error == nullptr, QString::fromUtf8(error ? error : ""));
    sqlite3_close(handle);
}

QByteArray askForeignSql(const QString &path, const QByteArray &sql)
{
    sqlite3 *handle = nullptr;
    require(sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr) ==
                SQLITE_OK,
            path);
    sqlite3_stmt *statement = nullptr;
    require(sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) == SQLITE_OK,
            QString::fromUtf8(sqlite3_errmsg(handle)));
    QByteArray answer;
    if (sqlite3_step(statement) == SQLITE_ROW)
        answer = QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)),
                            sqlite3_column_bytes(statement, 0));
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return answer;
}

qint64 setField(DocumentStore &store, Entity entity, const QString &id, const QString &field,
                const QJsonValue &value, const OperationInfo &info)
{
    auto transaction = store.begin();
    require(transaction.ok(), transaction.ok() ? QString() : transaction.error().message);
    (*transaction)->update(entity, id, {{field, value}});
    auto committed = (*transaction)->commit(info);
    require(committed.ok(), committed.ok() ? QString() : committed.error().message);
    return *committed;
}

} // namespace gaiyo
