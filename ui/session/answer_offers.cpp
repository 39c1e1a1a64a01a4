#include "session/answer_offers.h"

#include "domain/markup.h"

#include <QFileInfo>

#include <algorithm>

namespace gaiyo {

namespace {

// Below it two opinions have little more in common than the language.
constexpr double kLeast = 0.25;

// How much of the shorter one stands in the other, 0 to 1: a short opinion and a long one about the
// same are alike here.
double overlapOf(const Trigrams &a, const Trigrams &b)
{
    const auto least = double(std::min(a.size(), b.size()));
    return least == 0 ? 0 : diceOf(a, b) * double(a.size() + b.size()) / 2 / least;
}

// The nearest of those that were gathered, each response once.
std::vector<AnswerOffer> chosenOf(std::vector<AnswerOffer> found, size_t most)
{
    std::ranges::stable_sort(found, [](const AnswerOffer &a, const AnswerOffer &b) {
        return a.similarity > b.similarity;
    });
    std::vector<AnswerOffer> chosen;
    for (AnswerOffer &offer : found) {
        const bool isThere = std::ranges::any_of(
            chosen, [&](const AnswerOffer &each) { return each.markup == offer.markup; });
        if (!isThere)
            chosen.push_back(std::move(offer));
        if (chosen.size() == most)
            break;
    }
    return chosen;
}

} // namespace

EarlierAnswers EarlierAnswers::read(const QStringList &paths, const Document::Services &services,
                                    std::vector<Error> &troubles)
{
    EarlierAnswers earlier;
    for (const QString &path : paths) {
        const auto document = Document::open(path, Access::ReadOnly, services);
        if (!document) {
            troubles.push_back(document.error());
            continue;
        }
        const DocumentView view((*document)->indexed());
        const QString source = QFileInfo(path).completeBaseName();
        for (const Opinion &opinion : view.values().opinions) {
            const QString plain = view.plainResponse(opinion);
            if (!plain.trimmed().isEmpty())
                earlier.m_answers.push_back({{source, opinion.summary, escapeMarkup(plain)},
                                             trigramsOf(foldedText(opinion.summary))});
        }
    }
    return earlier;
}

std::vector<AnswerOffer> EarlierAnswers::nearest(const QString &summary, size_t most) const
{
    const Trigrams wanted = trigramsOf(foldedText(summary));
    std::vector<AnswerOffer> found;
    for (const Answer &answer : m_answers) {
        const double similarity = overlapOf(wanted, answer.trigrams);
        if (similarity < kLeast)
            continue;
        found.push_back(answer.offer);
        found.back().similarity = similarity;
    }
    return chosenOf(std::move(found), most);
}

std::vector<AnswerOffer> nearestAnswers(const DocumentView &view, const OpinionId &opinion,
                                        size_t most)
{
    const Opinion *asked = view.index.findOpinion(opinion);
    if (!asked)
        return {};
    const Trigrams wanted = trigramsOf(foldedText(asked->summary));
    std::vector<AnswerOffer> found;
    for (const Opinion &other : view.values().opinions) {
        const QString &markup = view.markup(other);
        if (other.id == opinion || markup.trimmed().isEmpty() || other.response == asked->response)
            continue;
        const double similarity = overlapOf(wanted, trigramsOf(foldedText(other.summary)));
        if (similarity >= kLeast)
            found.push_back({view.name(other.id), other.summary, markup, similarity});
    }
    return chosenOf(std::move(found), most);
}

} // namespace gaiyo
