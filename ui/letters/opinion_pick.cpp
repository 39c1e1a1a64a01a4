#include "letters/opinion_pick.h"

#include "letters/letter_opinions_model.h"
#include "widgets/pick_dialog.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(OpinionPick)
};

constexpr qsizetype kWordsShown = 60;

// Every opinion, by its No. and its 整理番号.
std::vector<PickDialog::Item> opinionItems(const DocumentView &view)
{
    std::vector<PickDialog::Item> items;
    for (const Opinion &opinion : view.values().opinions) {
        const auto no = view.index.findNo(opinion.id);
        items.push_back(
            {opinion.id.value(), no ? QString::number(*no) : opinion.ref,
             longNameOf(opinion, view) + u'　' + view.firstLine(opinion).left(kWordsShown),
             opinion.ref + u'\n' + opinion.summary});
    }
    return items;
}

} // namespace

std::optional<OpinionId> pickOpinion(const QString &name, const QString &title,
                                     const DocumentView &view, QWidget *parent)
{
    PickDialog dialog(name, title, Sentences::tr("&No. or words of the opinion"),
                      opinionItems(view), parent);
    const auto id = dialog.pick();
    return id ? std::optional(OpinionId(*id)) : std::nullopt;
}

} // namespace gaiyo
