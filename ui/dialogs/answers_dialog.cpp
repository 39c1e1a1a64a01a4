#include "dialogs/answers_dialog.h"

#include "intake/inquiry/rival_answers.h"
#include "intake/inquiry/take_replies_in.h"
#include "session/date_words.h"
#include "widgets/background_job.h"
#include "widgets/metrics.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qint64 kMostBytes = qint64(256) * 1024 * 1024;

// 回答31、変更なし4、戻っていない2、番号のない行1
QString countsOf(const TakenReplies &taken)
{
    const auto &replies = taken.judged.replies;
    const auto unplaced = std::ranges::count_if(
        replies, [](const JudgedReply &reply) { return reply.opinion.isEmpty(); });
    const bool isUnchanged = replies.empty() && taken.judged.unchanged > 0;
    QString words = isUnchanged ? AnswersDialog::tr("%1: came back without any change (%2 rows)")
                                      .arg(taken.department)
                                      .arg(taken.judged.unchanged)
                                : AnswersDialog::tr("%1: %2 answers, %3 unchanged")
                                      .arg(taken.department)
                                      .arg(taken.judged.waiting())
                                      .arg(taken.judged.unchanged);
    if (!taken.judged.accepted.isEmpty())
        words = AnswersDialog::tr("%1, %2 as drafted").arg(words).arg(taken.judged.accepted.size());
    if (!taken.judged.missing.isEmpty())
        words = AnswersDialog::tr("%1, %2 not back").arg(words).arg(taken.judged.missing.size());
    if (unplaced > 0)
        words = AnswersDialog::tr("%1, %2 rows without a number").arg(words).arg(unplaced);
    return taken.isLate ? AnswersDialog::tr("%1 (came late)").arg(words) : words;
}

} // namespace

AnswersDialog::AnswersDialog(Session &session, IdSource &ids, const QStringList &paths,
                             QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_list(new QTreeWidget)
{
    setObjectName(QStringLiteral("answersDialog"));
    setWindowTitle(tr("Answers taken in"));
    resizeToEms(*this, 60, 22);
    build();
    takeAll(ids, paths);
}

void AnswersDialog::build()
{
    m_list->setObjectName(QStringLiteral("answerFiles"));
    m_list->setAccessibleName(tr("Files that came back"));
    m_list->setHeaderLabels({tr("File"), tr("What it brought")});
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_list->header()->resizeSection(0, ems(22));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
}

// Files are read and judged off the window's thread; what comes of each is saved in it, as one step
// of undo. Who stops has what was saved by then, and is told of the rest.
void AnswersDialog::takeAll(IdSource &ids, const QStringList &paths)
{
    std::vector<Result<TakenReplies>> taken;
    taken.reserve(size_t(paths.size()));
    const SnapshotPtr before = m_session.view()->snapshot;
    m_session.holdRefreshing(true);
    (void)runJob(parentWidget(), windowTitle(), [&](const Progress &progress) -> Result<void> {
        const Document::Services services{m_session.clock(), ids, Author{m_session.author()}};
        ReplyTaker taker(m_session.document(), m_session.path(), services);
        for (const QString &path : paths) {
            (void)progress.report(double(taken.size()) / double(paths.size()));
            taken.push_back(takeOne(taker, path, progress));
        }
        return {};
    });
    m_session.holdRefreshing(false);
    for (size_t i = 0; i < taken.size(); ++i)
        tell(QFileInfo(paths[qsizetype(i)]).fileName(), taken[i]);
    tellRivals(before, paths, taken);
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

// In the thread of the job, which waits for the window's where the document is concerned.
Result<TakenReplies> AnswersDialog::takeOne(ReplyTaker &taker, const QString &path,
                                            const Progress &progress)
{
    if (progress.isStopAsked())
        return stoppedError();
    QFile file(path);
    if (QFileInfo(path).isDir() || file.size() > kMostBytes || !file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Invalid, tr("the file cannot be read, or is far too large.")};
    const ReturnedFile returned{QFileInfo(path).fileName(), file.readAll()};
    const auto inWindow = [this](const auto &work) {
        QMetaObject::invokeMethod(this, work, Qt::BlockingQueuedConnection);
    };
    Result<void> begun;
    inWindow([&] { begun = taker.begin(); });
    if (!begun)
        return begun.error();
    const auto looked = taker.look(returned);
    if (!looked)
        return looked.error();
    Result<TakenReplies> kept = stoppedError();
    inWindow([&] {
        if (!progress.isStopAsked())
            kept = taker.keep(returned, *looked);
    });
    return kept;
}

void AnswersDialog::tell(const QString &name, const Result<TakenReplies> &taken)
{
    if (!taken) {
        addLine(name,
                taken.error().kind == ErrorKind::Cancelled
                    ? tr("Not taken in: it was stopped before.")
                    : tr("Not taken in: %1").arg(taken.error().message),
                {});
        return;
    }
    QString words = countsOf(*taken);
    if (!taken->takenBefore.isEmpty())
        words = tr("%1 – this very file was taken in on %2 already; nothing is doubled.")
                    .arg(words, dateWords(dayOfMoment(taken->takenBefore)));
    QStringList more;
    if (!taken->judged.missing.isEmpty())
        more += tr("Not back: %1").arg(taken->judged.missing.join(tr(", ", "between numbers")));
    for (const auto &[row, text] : taken->loose)
        more += tr("Row %1, beside the table: %2").arg(row).arg(text);
    addLine(name, words, more.join(u'\n'));
    if (m_first || taken->ids.isEmpty())
        return;
    if (const Reply *reply = m_session.work().findReply(ReplyId(taken->ids.front())))
        m_first = reply->sheet;
}

// Opinions that several answered: who wrote what, since one of them has to be chosen by a person.
void AnswersDialog::tellRivals(const SnapshotPtr &before, const QStringList &paths,
                               const std::vector<Result<TakenReplies>> &taken)
{
    RivalWatch watch(*before);
    for (size_t i = 0; i < taken.size(); ++i) {
        if (taken[i])
            watch.add(*taken[i], QFileInfo(paths[qsizetype(i)]).fileName());
    }
    const auto view = m_session.view();
    for (const RivalAnswers &rivals : watch.all()) {
        const QString name = view->index.findOpinion(OpinionId(rivals.opinion))
                                 ? view->name(OpinionId(rivals.opinion))
                                 : rivals.opinion;
        QStringList answers;
        for (const RivalAnswer &answer : rivals.answers) {
            const QString words = answer.text.simplified();
            answers +=
                answer.category.isEmpty()
                    ? tr("%1: “%2”").arg(answer.department, words)
                    : tr("%1: “%2” (category %3)").arg(answer.department, words, answer.category);
        }
        addLine(tr("%1: several answers").arg(name),
                tr("Please choose one of %1.").arg(answers.size()), answers.join(u'\n'));
    }
}

void AnswersDialog::addLine(const QString &file, const QString &words, const QString &more)
{
    auto *item = new QTreeWidgetItem(m_list, {file, words});
    item->setToolTip(0, file);
    item->setToolTip(1, words);
    if (more.isEmpty())
        return;
    const QStringList lines = more.split(u'\n');
    for (const QString &line : lines) {
        auto *below = new QTreeWidgetItem(m_list, {QString(), line});
        below->setToolTip(1, line);
    }
}

} // namespace gaiyo
