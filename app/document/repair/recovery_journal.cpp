#include "document/repair/recovery_journal.h"

#include "base/canonical_json.h"
#include "base/id.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace gaiyo {

namespace {

const QByteArray kHeader = "gaiyo-recovery 1\n";
const QString kEnding = QStringLiteral(".recovery");
constexpr qsizetype kHashSize = 16; // hexadecimal digits before each record
constexpr qint64 kLargestFile = qint64(256) * 1024 * 1024;
constexpr qint64 kCompactFrom = qint64(4) * 1024 * 1024; // bytes that are not worth a new file

const QSet<QString> &fields()
{
    static const QSet<QString> names{QStringLiteral("summary"), QStringLiteral("response"),
                                     QStringLiteral("note"), QStringLiteral("title")};
    return names;
}

QByteArray hashOf(QByteArrayView record)
{
    return QCryptographicHash::hash(record, QCryptographicHash::Sha256).toHex().left(kHashSize);
}

QByteArray recordOf(const QJsonObject &fields)
{
    const QByteArray json = canonicalJson(fields);
    return hashOf(json) + ' ' + json + '\n';
}

QByteArray recordOf(const PendingWords &words)
{
    return recordOf({{QStringLiteral("row"), words.row},
                     {QStringLiteral("field"), words.field},
                     {QStringLiteral("words"), storableText(words.words)},
                     {QStringLiteral("base"), storableText(words.base)},
                     {QStringLiteral("since"), words.since},
                     {QStringLiteral("uuid"), words.uuid},
                     {QStringLiteral("at"), words.at.toUTC().toString(Qt::ISODateWithMs)}});
}

// The words of a record; none where it is not one that we write.
std::optional<PendingWords> wordsIn(const QJsonObject &record)
{
    for (const QString &key :
         {QStringLiteral("row"), QStringLiteral("field"), QStringLiteral("words"),
          QStringLiteral("base"), QStringLiteral("uuid"), QStringLiteral("at")}) {
        if (!record[key].isString())
            return std::nullopt;
    }
    const PendingWords words{record[u"row"].toString(),
                             record[u"field"].toString(),
                             record[u"words"].toString(),
                             record[u"base"].toString(),
                             record[u"since"].toInteger(-1),
                             record[u"uuid"].toString(),
                             QDateTime::fromString(record[u"at"].toString(), Qt::ISODateWithMs)};
    const bool isOurs = isValidId(words.row) && fields().contains(words.field) &&
                        isValidId(words.uuid) && words.since >= 0 && words.at.isValid();
    return isOurs ? std::optional(words) : std::nullopt;
}

// Takes record after record from the bytes, until one is damaged.
class RecordReader
{
public:
    explicit RecordReader(const QByteArray &bytes)
        : m_rest(QByteArrayView(bytes).sliced(kHeader.size()))
    {}

    std::optional<QJsonObject> next()
    {
        const qsizetype end = m_rest.indexOf('\n');
        if (end <= kHashSize + 1 || m_rest[kHashSize] != ' ')
            return std::nullopt;
        const QByteArrayView json = m_rest.sliced(kHashSize + 1, end - kHashSize - 1);
        if (m_rest.first(kHashSize) != hashOf(json))
            return std::nullopt;
        auto record = findJsonObject(json.toByteArray());
        if (record)
            m_rest = m_rest.sliced(end + 1);
        return record;
    }
    bool isAtEnd() const { return m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
};

QString fileStem(const QString &documentPath)
{
    const QString absolute = QFileInfo(documentPath).absoluteFilePath();
    return QString::fromLatin1(
               QCryptographicHash::hash(absolute.toUtf8(), QCryptographicHash::Sha256).toHex())
               .left(16) +
           u'-';
}

} // namespace

Operation operationFor(const PendingWords &words)
{
    Operation operation{QStringLiteral("set_opinion"), {}, words.since, {}, words.uuid};
    QString rowName = QStringLiteral("id");
    QString field = words.field;
    if (field == u"response") {
        operation.kind = QStringLiteral("set_response");
        rowName = QStringLiteral("opinion");
        field = QStringLiteral("text");
    } else if (field == u"title") {
        operation.kind = QStringLiteral("set_node");
    }
    operation.arguments = {{rowName, words.row}, {field, words.words}};
    operation.seen = {{field, words.base}};
    return operation;
}

Result<RecoveredWords> readRecoveryJournal(const QByteArray &bytes)
{
    const Error notOurs{ErrorKind::Unreadable,
                        QCoreApplication::translate(
                            "Recovery", "This is no recovery file of Gaiyo, or its beginning is "
                                        "damaged; there is nothing in it to bring back.")};
    if (!bytes.startsWith(kHeader) || bytes.size() > kLargestFile)
        return notOurs;
    RecordReader records(bytes);
    const auto first = records.next();
    if (!first || !(*first)[u"document"].isString() || !(*first)[u"author"].isString())
        return notOurs;
    RecoveredWords content{
        (*first)[u"document"].toString(), (*first)[u"author"].toString(), {}, false};
    std::map<std::pair<QString, QString>, PendingWords> words;
    while (const auto record = records.next()) {
        const std::pair key((*record)[u"row"].toString(), (*record)[u"field"].toString());
        if ((*record)[u"done"].toBool())
            words.erase(key);
        else if (const auto kept = wordsIn(*record))
            words.insert_or_assign(key, *kept);
        else
            content.isCut = true; // intact, but not a record of ours: go on with the next one
    }
    content.isCut |= !records.isAtEnd();
    for (auto &[key, kept] : words)
        content.words.push_back(std::move(kept));
    return content;
}

RecoveryJournal::RecoveryJournal(QString folder, QString documentPath, QString author,
                                 const Clock &clock, IdSource &ids)
    : m_folder(std::move(folder))
    , m_documentPath(std::move(documentPath))
    , m_author(std::move(author))
    , m_clock(clock)
    , m_ids(ids)
{}

RecoveryJournal::~RecoveryJournal()
{
    if (m_file && m_words.empty())
        m_file->remove();
}

Result<RecoveryJournal> RecoveryJournal::open(const QString &folder, const QString &documentPath,
                                              const QString &author, const Clock &clock,
                                              IdSource &ids)
{
    QDir().mkpath(folder);
    RecoveryJournal journal(folder, documentPath, author, clock, ids);
    if (auto begun = journal.begin(); !begun)
        return begun.error();
    return journal;
}

// Writes a new file with what counts; the old one is removed when the new one is on the disk.
Result<void> RecoveryJournal::begin()
{
    auto file =
        LiveFile::make(QDir(m_folder).filePath(fileStem(m_documentPath) + m_ids.next() + kEnding));
    if (!file)
        return file.error();
    QByteArray content = kHeader;
    content += recordOf(
        QJsonObject{{QStringLiteral("document"), QFileInfo(m_documentPath).absoluteFilePath()},
                    {QStringLiteral("author"), storableText(m_author)},
                    {QStringLiteral("started"), m_clock.nowUtc().toString(Qt::ISODateWithMs)}});
    for (const auto &[key, words] : m_words)
        content += recordOf(words);
    auto written = file->write(0, content);
    if (written)
        written = file->sync();
    if (!written) {
        file->remove();
        return written;
    }
    if (m_file)
        m_file->remove();
    m_file = std::move(*file);
    m_size = content.size();
    m_liveSize = m_size;
    return {};
}

Result<void> RecoveryJournal::append(const QByteArray &record)
{
    // What is left of a record that failed half-way is overwritten by the next one.
    if (auto written = m_file->write(m_size, record); !written)
        return written;
    if (auto synced = m_file->sync(); !synced)
        return synced;
    m_size += record.size();
    return {};
}

Result<void> RecoveryJournal::keep(const PendingWords &words)
{
    const Key key(words.row, words.field);
    const auto known = m_words.find(key);
    if (known != m_words.end() && known->second.words == words.words &&
        known->second.since == words.since && known->second.uuid == words.uuid)
        return {};
    const QByteArray record = recordOf(words);
    if (known == m_words.end())
        m_liveSize += record.size();
    m_words.insert_or_assign(key, words);
    if (m_size > kCompactFrom && m_size > 4 * m_liveSize)
        return begin();
    return append(record);
}

Result<void> RecoveryJournal::drop(const QString &row, const QString &field)
{
    if (m_words.erase(Key(row, field)) == 0)
        return {};
    return append(recordOf(QJsonObject{{QStringLiteral("row"), row},
                                       {QStringLiteral("field"), field},
                                       {QStringLiteral("done"), true}}));
}

std::vector<RecoveryJournal::Unsaved> RecoveryJournal::findUnsaved(const QString &folder,
                                                                   const QString &documentPath)
{
    std::vector<Unsaved> left;
    const QDir dir(folder);
    const QStringList names =
        dir.entryList({fileStem(documentPath) + u'*' + kEnding}, QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        auto held = LiveFile::findDead(dir.filePath(name));
        if (!held)
            continue;
        QFile file(held->path());
        if (file.size() > kLargestFile || !file.open(QIODevice::ReadOnly))
            continue;
        auto content = readRecoveryJournal(file.readAll());
        file.close();
        if (!content)
            continue;
        if (content->words.empty() && !content->isCut)
            held->remove();
        else if (!content->words.empty())
            left.push_back({std::move(*held), std::move(*content)});
    }
    std::sort(left.begin(), left.end(), [](const Unsaved &a, const Unsaved &b) {
        return std::pair(a.content.words.front().at, a.file.path()) <
               std::pair(b.content.words.front().at, b.file.path());
    });
    return left;
}

} // namespace gaiyo
