#include "document/repair/recovery_journal.h"

#include "base/canonical_json.h"
#include "base/id.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace gaiyo {

namespace {

const QByteArray kHeader = "gaiyo-recovery 1\n";
const QString kEnding = QStringLiteral(".recovery");
constexpr qsizetype kHashSize = 16; // hexadecimal digits before each record
constexpr qint64 kLargestFile = qint64(256) * 1024 * 1024;
constexpr qint64 kCompactFrom = qint64(4) * 1024 * 1024; // bytes that are not worth a new file

QByteArray hashOf(QByteArrayView record)
{
    return QCryptographicHash::hash(record, QCryptographicHash::Sha256).toHex().left(kHashSize);
}

QByteArray recordOf(const QJsonObject &fields)
{
    const QByteArray json = canonicalJson(fields);
    return hashOf(json) + ' ' + json + '\n';
}

QJsonObject keyFields(const FieldKey &key)
{
    return {{QStringLiteral("entity"), entityName(key.entity)},
            {QStringLiteral("row"), key.row},
            {QStringLiteral("field"), key.field}};
}

QByteArray recordOf(const PendingWords &words)
{
    QJsonObject fields = keyFields(words.key);
    fields.insert(QStringLiteral("words"), storableText(words.words));
    fields.insert(QStringLiteral("base"), storableText(words.base));
    fields.insert(QStringLiteral("since"), words.since);
    fields.insert(QStringLiteral("uuid"), words.uuid);
    fields.insert(QStringLiteral("at"), words.at.toUTC().toString(Qt::ISODateWithMs));
    return recordOf(fields);
}

bool isResponseOfOpinion(const FieldKey &key)
{
    return key.entity == Entity::Opinion && key.field == u"response";
}

// Journals of older programs do not name the kind of row: they know opinions, and titles of
// headings.
std::optional<FieldKey> keyIn(const QJsonObject &record)
{
    const QString field = record[u"field"].toString();
    const auto entity = record.contains(u"entity") ? findEntity(record[u"entity"].toString())
                        : field == u"title"        ? Entity::Node
                                                   : Entity::Opinion;
    if (!entity)
        return std::nullopt;
    const FieldKey key{*entity, record[u"row"].toString(), field};
    const Field *described = findField(key.entity, key.field);
    const bool isOurs =
        isValidId(key.row) && described && (described->isWords || isResponseOfOpinion(key));
    return isOurs ? std::optional(key) : std::nullopt;
}

// The words of a record; none where it is not one that we write.
std::optional<PendingWords> wordsIn(const QJsonObject &record)
{
    for (const QString &key : {QStringLiteral("words"), QStringLiteral("base"),
                               QStringLiteral("uuid"), QStringLiteral("at")}) {
        if (!record[key].isString())
            return std::nullopt;
    }
    const auto key = keyIn(record);
    if (!key)
        return std::nullopt;
    const PendingWords words{*key,
                             record[u"words"].toString(),
                             record[u"base"].toString(),
                             record[u"since"].toInteger(-1),
                             record[u"uuid"].toString(),
                             QDateTime::fromString(record[u"at"].toString(), Qt::ISODateWithMs)};
    const bool isOurs = isValidId(words.uuid) && words.since >= 0 && words.at.isValid();
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
    const FieldKey &key = words.key;
    Operation operation{
        QStringLiteral("set_") + entityName(key.entity), {}, words.since, {}, words.uuid};
    QString rowName = QStringLiteral("id");
    QString field = key.field;
    if (isResponseOfOpinion(key)) {
        operation.kind = QStringLiteral("set_response");
        rowName = QStringLiteral("opinion");
        field = QStringLiteral("text");
    }
    operation.arguments = {{field, words.words}};
    if (key.entity != Entity::Consultation) // there is one
        operation.arguments.insert(rowName, key.row);
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
    std::map<FieldKey, PendingWords> words;
    while (const auto record = records.next()) {
        const auto key = keyIn(*record);
        const bool isDone = key && (*record)[u"done"].toBool();
        const auto kept = wordsIn(*record);
        if (isDone)
            words.erase(*key);
        else if (kept)
            words.insert_or_assign(kept->key, *kept);
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
    const auto known = m_words.find(words.key);
    if (known != m_words.end() && known->second.words == words.words &&
        known->second.since == words.since && known->second.uuid == words.uuid)
        return {};
    const QByteArray record = recordOf(words);
    if (known == m_words.end())
        m_liveSize += record.size();
    m_words.insert_or_assign(words.key, words);
    if (m_size > kCompactFrom && m_size > 4 * m_liveSize)
        return begin();
    return append(record);
}

Result<void> RecoveryJournal::drop(const FieldKey &key)
{
    if (m_words.erase(key) == 0)
        return {};
    QJsonObject fields = keyFields(key);
    fields.insert(QStringLiteral("done"), true);
    return append(recordOf(fields));
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
