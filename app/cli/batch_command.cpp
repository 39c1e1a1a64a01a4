#include "cli/batch_register.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/line_answers.h"
#include "cli/text.h"

#include "checks/checks.h"
#include "checks/finding_groups.h"
#include "document/document.h"
#include "domain/snapshot_index.h"
#include "domain/work/work.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace gaiyo {

namespace {

const QString kRegister = QStringLiteral("--register");

QJsonObject refusalAnswer(const Refusal &refusal)
{
    return refusalAnswer(refusal.error, refusal.current);
}

QJsonObject refusalAnswer(ErrorKind kind, const QString &message)
{
    return refusalAnswer(Error{kind, message});
}

QJsonObject answerTo(const std::variant<Applied, Refusal> &outcome)
{
    if (const auto *refusal = std::get_if<Refusal>(&outcome))
        return refusalAnswer(*refusal);
    const auto &applied = std::get<Applied>(outcome);
    return {{QStringLiteral("ok"), true},
            {QStringLiteral("id"), applied.id},
            {QStringLiteral("rev"), applied.revision}};
}

// Carries out the lines of one run on one open document.
class Batch
{
public:
    // `persons` may be none.
    Batch(Document &document, BatchRegister *persons)
        : m_document(document)
        , m_persons(persons)
    {}

    QJsonObject answer(const QByteArray &line)
    {
        auto object = objectOnLine(line, Cli::tr("The line is not a JSON object; write one "
                                                 "operation on one line."));
        if (!object)
            return refusalAnswer(object.error());
        QJsonObject arguments = std::move(*object);
        const QString kind = arguments.take(QStringLiteral("op")).toString();
        if (kind.isEmpty())
            return refusalAnswer(ErrorKind::Invalid,
                                 Cli::tr("The line names no operation; write it as \"op\"."));
        if (kind == u"get")
            return get(arguments);
        if (kind == u"undo" || kind == u"redo") {
            if (!arguments.isEmpty())
                return refusalAnswer(ErrorKind::Invalid,
                                     Cli::tr("“%1” takes no arguments.").arg(kind));
            return followed(kind == u"undo" ? m_document.undo() : m_document.redo());
        }
        return apply(kind, std::move(arguments));
    }

private:
    QJsonObject apply(const QString &kind, QJsonObject arguments)
    {
        Operation operation{kind, {}, {}};
        if (arguments.contains(QStringLiteral("rev"))) {
            const QJsonValue rev = arguments.take(QStringLiteral("rev"));
            if (!rev.isDouble() || rev.toInteger(-1) < 0)
                return refusalAnswer(ErrorKind::Invalid,
                                     Cli::tr("\"rev\" is not the number of a revision."));
            operation.ifUnchangedSince = rev.toInteger();
        }
        operation.arguments = std::move(arguments);
        if (kind == u"unmask") {
            if (const auto found = findHiddenWords(operation.arguments); !found)
                return refusalAnswer(found.error().kind, found.error().message);
        }
        if (kind == u"correct_original" && m_persons) {
            if (const auto kept = keepWords(operation); !kept)
                return refusalAnswer(kept.error().kind, kept.error().message);
            return followed(m_document.apply(operation));
        }
        if (kind == u"ignore_finding") {
            if (const auto may = mayLetStand(operation.arguments); !may)
                return refusalAnswer(may.error().kind, may.error().message);
        }
        if (kind == u"set_settings") {
            if (const auto known = mayBeSkipped(operation.arguments[u"skipped_checks"]); !known)
                return refusalAnswer(known.error().kind, known.error().message);
        }
        return answerTo(m_document.apply(operation));
    }

    // A code that is mistyped would skip nothing, and nobody would know. One that is there already
    // may be of another version.
    Result<void> mayBeSkipped(const QJsonValue &codes) const
    {
        const QJsonValue there = m_document.snapshot()->consultation.settings[u"skipped_checks"];
        for (const auto &each : codes.toArray()) {
            const QString code = each.toString();
            if (!code.isEmpty() && findingTitle(code) == code && !there.toArray().contains(each))
                return Error{ErrorKind::Invalid, Cli::tr("There is no finding “%1”.").arg(code)};
        }
        return {};
    }

    // Whoever tells a finding again may name what is no more.
    Result<void> mayLetStand(const QJsonObject &arguments)
    {
        const QString code = arguments[u"code"].toString();
        if (code.isEmpty())
            return {}; // the operation itself says so
        if (findingTitle(code) == code)
            return Error{ErrorKind::Invalid, Cli::tr("There is no finding “%1”.").arg(code)};
        if (arguments[u"reason"].isNull())
            return {};
        if (isToldAlways(code))
            return Error{ErrorKind::Invalid,
                         Cli::tr("“%1” has to be put right; it cannot be let stand.").arg(code)};
        if (const auto fresh = m_document.refresh(); !fresh)
            return fresh;
        const QString subject = arguments[u"subject"].toString();
        if (!isSubject(code, subject))
            return Error{
                ErrorKind::Invalid,
                Cli::tr("No finding “%1” is about “%2”; “check --json” names the subjects.")
                    .arg(code, subject)};
        return {};
    }

    // An id of the document, or what a finding is found by: words, or nothing on the front page.
    bool isSubject(const QString &code, const QString &subject) const
    {
        const SnapshotPtr values = m_document.snapshot();
        const auto isThis = [&](const auto &row) { return row.id.value() == subject; };
        if (std::ranges::any_of(values->opinions, isThis) ||
            std::ranges::any_of(values->nodes, isThis) ||
            std::ranges::any_of(values->work->planChanges, isThis))
            return true;
        // Those need more than the document to be found: fonts, words of letters.
        if (code == u"missing_glyph" || code == u"font_missing" || code == u"personal_data")
            return true;
        CheckAids aids;
        aids.withIgnored = true;
        const auto findings = runChecks(*values, aids);
        return std::ranges::any_of(findings, [&](const Finding &finding) {
            return finding.code == code && finding.subject == subject;
        });
    }

    // What it is corrected to goes into the register first: what is under a mask stands nowhere
    // else. Nobody else's correction may come in between.
    Result<void> keepWords(Operation &operation)
    {
        if (const auto fresh = m_document.refresh(); !fresh)
            return fresh;
        if (!operation.ifUnchangedSince)
            operation.ifUnchangedSince = m_document.snapshot()->revision;
        return m_persons->keepWords(operation.arguments);
    }

    // Where the document was not corrected, or goes back, the register does, too. Where that cannot
    // be written, unmasking says so later, and nothing is lost.
    QJsonObject followed(const std::variant<Applied, Refusal> &outcome)
    {
        if (m_persons)
            static_cast<void>(m_persons->follow());
        return answerTo(outcome);
    }

    // Nobody puts other words in place of those that were masked: the register has them.
    Result<void> findHiddenWords(QJsonObject &arguments)
    {
        const QString text = QStringLiteral("text");
        if (arguments.contains(text))
            return Error{ErrorKind::Invalid, Cli::tr("“unmask” takes no \"text\": the words come "
                                                     "from the register of persons (%1).")
                                                 .arg(kRegister)};
        if (!m_persons) // the operation itself says that it needs it
            return {};
        if (const auto fresh = m_document.refresh(); !fresh)
            return fresh;
        const auto words = m_persons->hiddenWordsOf(arguments[QStringLiteral("id")].toString());
        if (!words)
            return words.error();
        arguments.insert(text, *words);
        return {};
    }

    QJsonObject get(const QJsonObject &arguments)
    {
        if (const auto fresh = m_document.refresh(); !fresh)
            return refusalAnswer(fresh.error().kind, fresh.error().message);
        const auto id = idOf(arguments);
        if (!id)
            return refusalAnswer(id.error().kind, id.error().message);
        const auto row = m_document.findRow(*id);
        if (!row)
            return refusalAnswer(ErrorKind::NotFound,
                                 Cli::tr("There is no “%1” in this document.").arg(*id));
        return {{QStringLiteral("ok"), true},
                {QStringLiteral("id"), *id},
                {QStringLiteral("rev"), row->value(QStringLiteral("rev"))},
                {QStringLiteral("current"), *row}};
    }

    // Of get's arguments: {"id":"…"}, or {"no":5} for an opinion.
    Result<QString> idOf(const QJsonObject &arguments) const
    {
        const QJsonValue id = arguments.value(QStringLiteral("id"));
        const QJsonValue no = arguments.value(QStringLiteral("no"));
        if (arguments.size() != 1 || (!id.isString() && !no.isDouble()))
            return Error{ErrorKind::Invalid,
                         Cli::tr("“get” takes one argument: \"id\", or \"no\" of an opinion.")};
        if (id.isString())
            return id.toString();
        const SnapshotPtr snapshot = m_document.snapshot();
        const Opinion *opinion = SnapshotIndex(*snapshot).findOpinionByNo(no.toInt());
        if (opinion == nullptr)
            return Error{ErrorKind::NotFound,
                         Cli::tr("There is no opinion No. %1 in this document.").arg(no.toInt())};
        return opinion->id.value();
    }

    Document &m_document;
    BatchRegister *m_persons;
};

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto document = Document::open(arguments.operand(0), Access::ReadWrite,
                                         {environment.clock, environment.ids, environment.author});
    if (!document)
        return document.error();
    std::unique_ptr<BatchRegister> persons;
    if (const auto path = arguments.find(kRegister)) {
        auto opened = BatchRegister::open(*path, **document, environment.author, environment.clock);
        if (!opened)
            return opened.error();
        persons = std::move(*opened);
    }
    // By descriptor: a line is answered as soon as it is there, not when a buffer is full.
    QFile input;
    if (!input.open(fileno(stdin), QIODevice::ReadOnly))
        return Error{ErrorKind::Io, Cli::tr("The standard input cannot be read.")};
    Batch batch(**document, persons.get());
    while (true) {
        const auto line = readAnswerableLine(input);
        if (line && line->isEmpty())
            return ExitCode::Done;
        const QJsonObject answer =
            line ? batch.answer(*line) : refusalAnswer(line.error().kind, line.error().message);
        const auto printed = environment.console.print(lineOf(answer));
        if (!printed)
            return printed.error();
    }
}

} // namespace

Command batchCommand()
{
    return {QStringLiteral("batch"),
            {QStringLiteral("FILE.db")},
            {{kRegister, QStringLiteral("REGISTER.db")}},
            QT_TRANSLATE_NOOP("Cli", "carries out operations, one JSON line each from the standard "
                                     "input, and answers each with a line"),
            run};
}

} // namespace gaiyo
