#include "letters/letter_title.h"

#include "session/work_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(LetterTitle)
};

} // namespace

QString letterTitle(const Letter &letter, const WorkIndex &work)
{
    const Submitter *submitter = work.findSubmitter(letter);
    QStringList facts{Sentences::tr("Letter %1").arg(letter.no)};
    if (letter.receivedOn)
        facts += QLocale().toString(*letter.receivedOn, Sentences::tr("MMMM d", "day of a letter"));
    facts += listedValueWords(Entity::Letter, QStringLiteral("method"), letter.method);
    if (submitter && !submitter->className.isEmpty())
        facts += submitter->className;
    if (submitter && submitter->persons > 1)
        facts += Sentences::tr("%1 persons").arg(submitter->persons);
    if (letter.scope != u"in")
        facts += listedValueWords(Entity::Letter, QStringLiteral("scope"), letter.scope);
    const auto originals = work.originalsOf(letter.id);
    if (!originals.empty() && std::all_of(originals.begin(), originals.end(),
                                          [](const Original *each) { return each->checked; }))
        facts += Sentences::tr("Masks looked through");
    return facts.join(QStringLiteral("　"));
}

} // namespace gaiyo
