#include "inquiry/shown_answer.h"

#include "domain/work/work.h"
#include "session/work_words.h"

#include <QCoreApplication>

#include <array>
#include <utility>
#include <vector>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(ShownAnswer)
};

constexpr std::array kDoubts{
    std::pair("unmatched",
              QT_TRANSLATE_NOOP("ShownAnswer", "Nobody knows which opinion this row is about. "
                                               "Please place it, or do not take it.")),
    std::pair("doubtful", QT_TRANSLATE_NOOP("ShownAnswer",
                                            "Key, number and words of the row speak of different "
                                            "opinions. Please see whether it is about this "
                                            "one.")),
    std::pair("other_department",
              QT_TRANSLATE_NOOP("ShownAnswer", "This opinion was not asked of that department.")),
    std::pair("place", QT_TRANSLATE_NOOP("ShownAnswer", "The place in the plan was rewritten.")),
    std::pair("emptied",
              QT_TRANSLATE_NOOP("ShownAnswer", "What the department was shown was deleted.")),
    std::pair("taken_back",
              QT_TRANSLATE_NOOP("ShownAnswer",
                                "The words that were sent out stand there again, although the "
                                "department had answered otherwise. Please make sure that it takes "
                                "that answer back.")),
    std::pair("marked",
              QT_TRANSLATE_NOOP("ShownAnswer", "The department struck words through, or marked "
                                               "some. What is struck is taken as removed.")),
    std::pair("long", QT_TRANSLATE_NOOP("ShownAnswer", "The cell is full: words may be missing.")),
    std::pair("characters",
              QT_TRANSLATE_NOOP("ShownAnswer", "Characters that cannot be kept were left out.")),
    std::pair("category",
              QT_TRANSLATE_NOOP("ShownAnswer", "The category is none of ours; it stands in the "
                                               "remark as it was written.")),
    std::pair("summary",
              QT_TRANSLATE_NOOP("ShownAnswer", "The summary of the opinion was corrected.")),
    std::pair("remark", QT_TRANSLATE_NOOP("ShownAnswer", "There is a remark.")),
    std::pair("comment",
              QT_TRANSLATE_NOOP("ShownAnswer", "There is a comment; it stands in the remark.")),
    std::pair("twice",
              QT_TRANSLATE_NOOP("ShownAnswer", "The row is there twice, with different answers.")),
    std::pair("date", QT_TRANSLATE_NOOP("ShownAnswer", "The cell holds a date; it is taken as it "
                                                       "is seen.")),
    std::pair("number", QT_TRANSLATE_NOOP("ShownAnswer", "The cell holds a number; it is taken as "
                                                         "it is seen.")),
    std::pair("unseen", QT_TRANSLATE_NOOP("ShownAnswer", "How the cell looked is not certain: "
                                                         "please look into the file.")),
    std::pair("error", QT_TRANSLATE_NOOP("ShownAnswer", "The cell holds an error, such as #REF!.")),
    std::pair("formula",
              QT_TRANSLATE_NOOP("ShownAnswer", "The cell holds a formula; what it showed "
                                               "last is taken.")),
    std::pair("gone", QT_TRANSLATE_NOOP("ShownAnswer", "The opinion is not there any more.")),
    std::pair("joined", QT_TRANSLATE_NOOP("ShownAnswer", "The opinion was joined to another and is "
                                                         "answered there.")),
    std::pair("several", QT_TRANSLATE_NOOP("ShownAnswer", "There are several answers to this "
                                                          "opinion.")),
    std::pair("itself", QT_TRANSLATE_NOOP("ShownAnswer", "The answer names the number of its own "
                                                         "opinion.")),
    std::pair("no_draft", QT_TRANSLATE_NOOP("ShownAnswer", "The department accepts the draft, and "
                                                           "there was none in its sheet.")),
    std::pair("unclear",
              QT_TRANSLATE_NOOP("ShownAnswer", "This may be meant for you and not for the booklet. "
                                               "Please read whether it is to stand there.")),
    std::pair("broken", QT_TRANSLATE_NOOP("ShownAnswer",
                                          "Lines end inside sentences, as after pasting out of a "
                                          "PDF. Please join them before it is taken.")),
    std::pair("table",
              QT_TRANSLATE_NOOP("ShownAnswer", "There is a table in the answer; each of its cells "
                                               "stands on a line of its own here.")),
    std::pair("changed", QT_TRANSLATE_NOOP("ShownAnswer", "It was changed here since the "
                                                          "department was asked.")),
};

QString categoryWords(const Opinion &opinion, const DocumentView &view)
{
    const Category *category =
        opinion.category ? view.index.findCategory(*opinion.category) : nullptr;
    return category ? category->symbol : QString();
}

// Who answered, in which file and row.
QString factsOf(const Reply &reply, const WorkIndex &work, bool isLate)
{
    const Department *department =
        reply.department ? work.findDepartment(*reply.department) : nullptr;
    QStringList facts;
    if (department)
        facts += department->name;
    if (!reply.by.isEmpty() && (!department || reply.by != department->name))
        facts += reply.by;
    if (!reply.file.isEmpty())
        facts += reply.row > 0
                     ? Sentences::tr("%1, row %2").arg(reply.file, QString::number(reply.row))
                     : reply.file;
    if (isLate)
        facts += Sentences::tr("came late");
    return facts.join(QStringLiteral("　"));
}

void addFields(ShownAnswer &shown, const Reply &reply, const Opinion *opinion,
               const DocumentView &view, const AskedAnswers::Asked *asked)
{
    const QString now = opinion ? view.plainResponse(*opinion) : QString();
    if (reply.response) {
        const QString base = asked ? asked->base : now;
        shown.fields.push_back({Sentences::tr("Response"), base, now, *reply.response,
                                base.trimmed() != now.trimmed(), reply.state == u"open"});
    } else {
        shown.present = now;
    }
    if (reply.category) {
        const QString present = opinion ? categoryWords(*opinion, view) : QString();
        shown.fields.push_back(
            {Sentences::tr("Category"), present, present, *reply.category, false});
    }
    if (correctsSummary(reply)) {
        const QString present = opinion ? opinion->summary : QString();
        shown.fields.push_back({Sentences::tr("Summary"), present, present, *reply.summary, false});
    } else if (reply.summary) {
        shown.fields.push_back({Sentences::tr("Opinion as the row has it"), *reply.summary,
                                *reply.summary, *reply.summary, false});
    }
    shown.remark = reply.remark.value_or(QString());
}

QString answerWords(const Reply &reply)
{
    for (const auto &words : {reply.response, reply.summary, reply.remark}) {
        if (words && !words->isEmpty())
            return *words;
    }
    return {};
}

// What else was answered to the opinion, each with who did, so that one can be chosen.
void addRivalAnswers(ShownAnswer &shown, const Reply &reply, const WorkIndex &work,
                     const std::vector<const Reply *> &all)
{
    for (const Reply *other : all) {
        const Department *department =
            other->department ? work.findDepartment(*other->department) : nullptr;
        const QString name = department ? department->name : other->file;
        const QString who =
            other->by.isEmpty()
                ? name
                : Sentences::tr("%1, %2", "department, person").arg(name, other->by);
        const QString words = answerWords(*other);
        const QString category = other->category.value_or(QString());
        if (other->id == reply.id)
            continue;
        if (category.isEmpty())
            shown.doubts += Sentences::tr("%1 answers: “%2”").arg(who, words);
        else if (words.isEmpty())
            shown.doubts += Sentences::tr("%1 answers with the category %2").arg(who, category);
        else
            shown.doubts +=
                Sentences::tr("%1 answers: “%2” (category %3)").arg(who, words, category);
    }
}

// Answers to the opinion that wait or were taken.
std::vector<const Reply *> answersTo(const QString &opinion, const Work &work)
{
    std::vector<const Reply *> answers;
    for (const Reply &reply : work.replies) {
        const bool counts =
            reply.state == u"open" || reply.state == u"taken" || reply.state == u"edited";
        if (counts && reply.opinion == opinion)
            answers.push_back(&reply);
    }
    return answers;
}

QString offerWords(ReplyOffer offer, const QString &name)
{
    switch (offer) {
    case ReplyOffer::TakeAlone:
        return Sentences::tr("Take it for this opinion on&ly");
    case ReplyOffer::KeepSummary:
        return Sentences::tr("Take it and &keep the summary of the opinion as it is");
    case ReplyOffer::JoinLines:
        return Sentences::tr("&Join its lines and take it");
    case ReplyOffer::ForRepresentative:
        return Sentences::tr("It is an answer to %1, to which the opinion was &joined").arg(name);
    case ReplyOffer::PartAgain:
        return Sentences::tr("The opinion stands for itself a&gain");
    case ReplyOffer::BringBack:
        return Sentences::tr("&Bring the opinion back with this answer");
    case ReplyOffer::NewOpinion:
        return Sentences::tr("Make a ne&w opinion of the row");
    case ReplyOffer::ContinueAbove:
        return Sentences::tr("It goes on with the answer to %1, the row a&bove").arg(name);
    }
    Q_UNREACHABLE();
}

QString nameOf(const Category &category)
{
    return category.symbol.isEmpty() ? category.text : category.symbol;
}

void addOffers(ShownAnswer &shown, const Reply &reply, const DocumentView &view)
{
    for (const ReplyOffer offer : offersFor(reply, view.values())) {
        const Opinion *opinion = findOffered(offer, reply, view.values());
        const QString name = opinion ? view.name(opinion->id) : QString();
        const Category *category = offer == ReplyOffer::ContinueAbove
                                       ? findBrought(reply, *opinion, view.values())
                                       : nullptr;
        const QString words =
            category
                ? Sentences::tr("It goes on with the answer to %1, the row a&bove, whose category "
                                "becomes %2")
                      .arg(name, nameOf(*category))
                : offerWords(offer, name);
        shown.offers.emplace_back(offer, words);
    }
}

} // namespace

QString doubtWords(const QString &flag)
{
    const QString code = flag.section(u':', 0, 0);
    if (code == u"share")
        return Sentences::tr("It shall be as the response to %1, and is shared with it.")
            .arg(flag.section(u':', 1));
    if (code == u"shared")
        return Sentences::tr("The response serves %1, too, and changes for them.")
            .arg(flag.section(u':', 1).replace(u',', QStringLiteral("、")));
    for (const auto &[known, words] : kDoubts) {
        if (code == QLatin1String(known))
            return Sentences::tr(words);
    }
    return flag;
}

ShownAnswer shownAnswer(const AnswerListModel::Line &line, const Session &session,
                        const AskedAnswers &asked)
{
    const auto view = session.view();
    const WorkIndex &work = session.work();
    const Reply *reply = line.reply ? work.findReply(*line.reply) : nullptr;
    const SheetRow *row = line.row ? work.findSheetRow(*line.row) : nullptr;
    const QString id = reply ? reply->opinion.value_or(QString()) : row ? row->opinion : QString();
    const Opinion *opinion = view->index.findOpinion(OpinionId(id));
    ShownAnswer shown;
    shown.reply = line.reply;
    shown.title = opinion ? view->name(opinion->id) : Sentences::tr("A row without a number");
    if (const QString ref = opinion ? opinion->ref : row ? row->ref : QString(); !ref.isEmpty())
        shown.title = Sentences::tr("%1 (reference %2)").arg(shown.title, ref);
    if (opinion)
        shown.summary = opinion->summary;
    if (!reply) {
        shown.state = Sentences::tr("No answer yet");
        shown.present = opinion ? view->plainResponse(*opinion) : QString();
        return shown;
    }
    const AskedAnswers::Asked *known = asked.find(reply->id);
    shown.facts = factsOf(*reply, work, known && known->isLate);
    if (reply->state != u"open")
        shown.state = listedValueWords(Entity::Reply, QStringLiteral("state"), reply->state);
    else if (asked.trouble())
        shown.doubts += asked.trouble()->message;
    const QStringList flags =
        known ? known->flags : reply->flag.value_or(QString()).split(u' ', Qt::SkipEmptyParts);
    for (const QString &flag : flags)
        shown.doubts += doubtWords(flag);
    if (flags.contains(u"several"))
        addRivalAnswers(shown, *reply, work, answersTo(id, *view->values().work));
    addFields(shown, *reply, opinion, *view, known);
    if (!session.isReadOnly())
        addOffers(shown, *reply, *view);
    return shown;
}

} // namespace gaiyo
