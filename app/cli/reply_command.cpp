#include "cli/command.h"
#include "cli/console.h"
#include "cli/text.h"

#include "domain/snapshot_index.h"
#include "intake/inquiry/rival_answers.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gaiyo {

namespace {

constexpr qint64 kMostBytes = qint64(256) * 1024 * 1024;

Result<ReturnedFile> readFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return Error{ErrorKind::Missing, Cli::tr("The file is not there.")};
    if (QFileInfo(path).isDir() || file.size() > kMostBytes)
        return Error{
            ErrorKind::Unreadable,
            Cli::tr("This is a folder, or a file that is too large for an inquiry sheet.")};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::ReadOnly, Cli::tr("The file cannot be read.")};
    return ReturnedFile{QFileInfo(path).fileName(), file.readAll()};
}

// What is told of all files together.
class ReplyReport
{
public:
    explicit ReplyReport(SnapshotPtr before)
        : m_before(std::move(before))
        , m_rivals(*m_before)
    {}

    void add(const QString &file, const TakenReplies &taken)
    {
        m_rivals.add(taken, file);
        QJsonObject entry{
            {QStringLiteral("file"), file},
            {QStringLiteral("department"), taken.department},
            {QStringLiteral("round"), taken.round},
            {QStringLiteral("replies"), taken.judged.waiting()},
            {QStringLiteral("accepted"), QJsonArray::fromStringList(taken.judged.accepted)},
            {QStringLiteral("unchanged"), taken.judged.unchanged},
            {QStringLiteral("missing"), QJsonArray::fromStringList(taken.judged.missing)},
            {QStringLiteral("late"), taken.isLate}};
        if (!taken.takenBefore.isEmpty())
            entry.insert(QStringLiteral("taken_before"), taken.takenBefore);
        m_files.append(entry);
        m_replies += taken.judged.waiting();
        m_accepted += int(taken.judged.accepted.size());
        m_unchanged += taken.judged.unchanged;
        m_missing += int(taken.judged.missing.size());
        for (const JudgedReply &reply : taken.judged.replies) {
            m_flagged += reply.isDoubtful();
            if (reply.opinion.isEmpty())
                addUnmatched(file, reply.row, wordsOf(reply),
                             Cli::tr("No opinion was found that this row is about."));
        }
        for (const auto &[row, words] : taken.loose)
            addUnmatched(
                file, row, words,
                Cli::tr("Words that stand at no row of the table: a comment, a text box, or what "
                        "was written beside it."));
    }

    void refuse(const QString &file, const QString &reason)
    {
        m_refused.append(
            QJsonObject{{QStringLiteral("file"), file}, {QStringLiteral("reason"), reason}});
    }

    bool needsAPerson() const
    {
        return flagged() > 0 || m_missing > 0 || !m_unmatched.isEmpty() || !m_refused.isEmpty();
    }

    QByteArray json() const
    {
        const QJsonObject report{
            {QStringLiteral("files"), m_files},         {QStringLiteral("replies"), m_replies},
            {QStringLiteral("accepted"), m_accepted},   {QStringLiteral("conflicts"), conflicts()},
            {QStringLiteral("unchanged"), m_unchanged}, {QStringLiteral("flagged"), flagged()},
            {QStringLiteral("unmatched"), m_unmatched}, {QStringLiteral("missing"), m_missing},
            {QStringLiteral("refused"), m_refused}};
        return QJsonDocument(report).toJson(QJsonDocument::Compact) + '\n';
    }

private:
    int flagged() const { return m_flagged + m_rivals.newlyDoubtful(); }

    // Who of several wrote what about one opinion.
    QJsonArray conflicts() const
    {
        const SnapshotIndex index(*m_before);
        QJsonArray all;
        for (const RivalAnswers &rivals : m_rivals.all()) {
            QJsonArray answers;
            for (const RivalAnswer &answer : rivals.answers)
                answers.append(QJsonObject{{QStringLiteral("department"), answer.department},
                                           {QStringLiteral("text"), answer.text},
                                           {QStringLiteral("category"), answer.category},
                                           {QStringLiteral("file"), answer.file}});
            const Opinion *opinion = index.findOpinion(OpinionId(rivals.opinion));
            const auto no = opinion ? index.findNo(opinion->id) : std::nullopt;
            all.append(QJsonObject{
                {QStringLiteral("opinion"), rivals.opinion},
                {QStringLiteral("no"), no ? QJsonValue(*no) : QJsonValue()},
                {QStringLiteral("ref"), opinion ? QJsonValue(opinion->ref) : QJsonValue()},
                {QStringLiteral("answers"), answers}});
        }
        return all;
    }

    static QString wordsOf(const JudgedReply &reply)
    {
        for (const auto &words : {reply.response, reply.summary, reply.remark, reply.category}) {
            if (words && !words->isEmpty())
                return *words;
        }
        return {};
    }

    void addUnmatched(const QString &file, int row, const QString &text, const QString &reason)
    {
        m_unmatched.append(QJsonObject{{QStringLiteral("file"), file},
                                       {QStringLiteral("row"), row},
                                       {QStringLiteral("text"), text},
                                       {QStringLiteral("reason"), reason}});
    }

    SnapshotPtr m_before;
    RivalWatch m_rivals;
    QJsonArray m_files;
    QJsonArray m_unmatched;
    QJsonArray m_refused;
    int m_replies = 0;
    int m_accepted = 0;
    int m_unchanged = 0;
    int m_flagged = 0;
    int m_missing = 0;
};

// A fault of one file is told of it, and the others are read; a fault of the document ends all.
bool isOfTheFile(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unreadable:
    case ErrorKind::Invalid:
    case ErrorKind::TooNew:
    case ErrorKind::Missing:
    case ErrorKind::ReadOnly:
        return true;
    default:
        return false;
    }
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const QString path = arguments.operand(0);
    const bool isDry = arguments.has(QStringLiteral("--dry-run"));
    const Document::Services services{environment.clock, environment.ids, environment.author};
    const auto document =
        Document::open(path, isDry ? Access::ReadOnly : Access::ReadWrite, services);
    if (!document)
        return document.error();
    ReplyTaker taker(**document, path, services);
    ReplyReport report((*document)->snapshot());
    const QStringList files = arguments.operands().mid(1);
    for (qsizetype i = 0; i < files.size(); ++i) {
        environment.console.showProgress(int(100 * i / files.size()));
        const QString name = QFileInfo(files[i]).fileName();
        const auto file = readFile(files[i]);
        const auto taken = file ? taker.take(*file, isDry) : file.error();
        if (taken)
            report.add(name, *taken);
        else if (isOfTheFile(taken.error().kind))
            report.refuse(name, taken.error().message);
        else
            return taken.error();
    }
    if (const auto printed = environment.console.print(report.json()); !printed)
        return printed.error();
    return report.needsAPerson() ? ExitCode::Findings : ExitCode::Done;
}

} // namespace

Command replyCommand()
{
    return {QStringLiteral("reply"),
            {QStringLiteral("FILE.db"), QStringLiteral("RETURNED…")},
            {{QStringLiteral("--dry-run"), {}}},
            QT_TRANSLATE_NOOP("Cli", "takes files back that departments filled in: their answers "
                                     "wait, and no response changes; 1 if anything needs a person"),
            run};
}

} // namespace gaiyo
