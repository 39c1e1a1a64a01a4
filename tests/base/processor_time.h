#pragma once

#include <ctime>

// What this process has worked since: a busy machine makes a test wait, but not work more. Of
// Windows' library it is the time on the wall.
class ProcessorTime
{
public:
    long long milliseconds() const
    {
        return (long long)(double(std::clock() - m_begin) * 1000 / CLOCKS_PER_SEC);
    }

private:
    std::clock_t m_begin = std::clock();
};
