#include "intake/inquiry/rival_answers.h"

#include "domain/work/work.h"

#include <algorithm>
#include <unordered_map>

namespace gaiyo {

namespace {

// Says something that could stand in the opinion.
template <typename Said>
bool isAnswering(const Said &said)
{
    return said.response || said.category || said.summary;
}

template <typename Said>
Reply partsOf(const Said &said)
{
    Reply reply;
    reply.response = said.response;
    reply.category = said.category;
    reply.summary = said.summary;
    reply.remark = said.remark;
    reply.by = said.by;
    return reply;
}

template <typename Said>
QString wordsOfRival(const Said &said)
{
    for (const auto &words : {said.response, said.summary, said.remark}) {
        if (words && !words->isEmpty())
            return *words;
    }
    return {};
}

} // namespace

RivalWatch::RivalWatch(const Snapshot &before)
{
    const Work &work = *before.work;
    std::unordered_map<SheetId, const Sheet *> sheets;
    for (const Sheet &sheet : work.sheets)
        sheets.emplace(sheet.id, &sheet);
    std::unordered_map<DepartmentId, QString> names;
    for (const Department &department : work.departments)
        names.emplace(department.id, department.name);
    for (const Reply &reply : work.replies) {
        const bool isWaiting = reply.state == u"open";
        const bool isSettled = reply.state == u"taken" || reply.state == u"edited";
        const auto sheet = reply.sheet ? sheets.find(*reply.sheet) : sheets.end();
        if (!reply.opinion || sheet == sheets.end() || !isAnswering(reply) ||
            !(isWaiting || isSettled))
            continue;
        const DepartmentId department = reply.department.value_or(sheet->second->department);
        m_answers[*reply.opinion].push_back({{names[department], wordsOfRival(reply),
                                              reply.category.value_or(QString()), reply.file},
                                             sheet->first,
                                             department,
                                             sheet->second->round,
                                             partsOf(reply),
                                             isWaiting});
    }
}

void RivalWatch::add(const TakenReplies &taken, const QString &file)
{
    for (const JudgedReply &reply : taken.judged.replies) {
        if (reply.opinion.isEmpty() || !isAnswering(reply))
            continue;
        // A newer file of one sheet answers anew; two rows of one file are two answers.
        Answers &answers = m_answers[reply.opinion];
        Reply said = partsOf(reply);
        said.flag = reply.flags.join(u' ');
        std::erase_if(answers, [&](const Answer &older) {
            return older.sheet == taken.sheet && older.shown.file != file &&
                   answersAnew(said, older.said);
        });
        answers.push_back(
            {{taken.department, wordsOfRival(reply), reply.category.value_or(QString()), file},
             taken.sheet,
             taken.departmentId,
             taken.roundId,
             said,
             !reply.isAccepted,
             true,
             reply.isDoubtful()});
    }
}

std::vector<RivalAnswers> RivalWatch::all() const
{
    std::vector<RivalAnswers> all;
    for (const auto &[opinion, answers] : m_answers) {
        const bool isNew = std::ranges::any_of(answers, &Answer::isNew);
        if (!isNew || !areRivals(answers))
            continue;
        RivalAnswers &rivals = all.emplace_back();
        rivals.opinion = opinion;
        for (const Answer &answer : answers)
            rivals.answers.push_back(answer.shown);
    }
    return all;
}

int RivalWatch::newlyDoubtful() const
{
    int count = 0;
    for (const auto &[opinion, answers] : m_answers) {
        if (!areRivals(answers))
            continue;
        count += int(std::ranges::count_if(answers, [](const Answer &answer) {
            return answer.isNew && answer.isWaiting && !answer.isDoubted;
        }));
    }
    return count;
}

// Two that wait; or one that waits while another department of the same round has been heard.
bool RivalWatch::areRivals(const Answers &answers)
{
    const auto waiting = std::ranges::count_if(answers, &Answer::isWaiting);
    return waiting > 1 || std::ranges::any_of(answers, [&](const Answer &one) {
               return one.isWaiting && std::ranges::any_of(answers, [&](const Answer &other) {
                          return !other.isWaiting && other.round == one.round &&
                                 other.department != one.department;
                      });
           });
}

} // namespace gaiyo
